package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.workbench.frame.Looks;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What is wrong in the sheet, a line each; a click goes there. Not there when nothing is wrong. */
final class ProblemList extends ScrollPane {

  /** Pixels at the size of a desk: beyond it the rows scroll. */
  private static final double HIGHEST = 160;

  private final VBox rows = new VBox();
  private final Consumer<Diagnostic> go;

  ProblemList(Consumer<Diagnostic> go) {
    this.go = go;
    setId("problems");
    setContent(rows);
    setFitToWidth(true);
    getStyleClass().add("problems");
    setMinHeight(USE_PREF_SIZE);
    rows.heightProperty().subscribe(_ -> fit());
    show(List.of());
  }

  void show(List<Diagnostic> problems) {
    rows.getChildren().setAll(problems.stream().map(this::row).toList());
    setVisible(!problems.isEmpty());
    setManaged(!problems.isEmpty());
  }

  /** As high as what is in it, up to a limit. */
  private void fit() {
    setPrefHeight(Math.min(rows.getHeight() + 2, HIGHEST * Looks.scale(this)));
  }

  private Label row(Diagnostic problem) {
    var row = new Label("Line %d: %s".formatted(problem.line(), problem.message()));
    row.getStyleClass().add("problem-row");
    row.setWrapText(true);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnMouseClicked(_ -> go.accept(problem));
    return row;
  }
}
