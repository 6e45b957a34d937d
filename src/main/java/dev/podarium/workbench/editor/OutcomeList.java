package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.Theme;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What became of the last apply, a line each in its own look. Not there when there is nothing. */
final class OutcomeList extends ScrollPane {

  /** Pixels at the normal size of text: beyond it the rows scroll. */
  private static final double HIGHEST = 160;

  /** Lines that are shown; the others are counted. */
  private static final int LINES = 200;

  private final VBox rows = new VBox();

  OutcomeList() {
    setId("outcome");
    setContent(rows);
    setFitToWidth(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("outcomes");
    rows.heightProperty().subscribe(_ -> fit());
    silent();
  }

  void say(Report report) {
    rows.getChildren().setAll(report.lines().stream().limit(LINES).map(OutcomeList::row).toList());
    if (report.lines().size() > LINES) {
      var more = report.lines().size() - LINES;
      rows.getChildren().add(new Label("and %,d more lines".formatted(more)));
    }
    show(true);
  }

  /** Says nothing any more. */
  void silent() {
    rows.getChildren().clear();
    show(false);
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  /** As high as what is in it, up to a limit. */
  private void fit() {
    var around = snappedTopInset() + snappedBottomInset() + 2;
    setPrefHeight(Math.min(rows.getHeight() + around, HIGHEST * Theme.scale(this)));
  }

  private static Label row(Said line) {
    var row = new Label(line.text());
    row.setWrapText(true);
    row.setMaxWidth(Double.MAX_VALUE);
    row.getStyleClass()
        .addAll("monospaced", "outcome", line.sort().name().toLowerCase(Locale.ROOT));
    return row;
  }
}
