package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.workbench.frame.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * What is wrong in the tab, and then what is likely a mistake, a line each; a click goes there. Not
 * there when there is neither.
 */
final class ProblemList extends ScrollPane {

  /** Pixels at the normal size of text: beyond it the rows scroll. */
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
    show(new Manifest(List.of(), List.of()));
  }

  void show(Manifest manifest) {
    rows.getChildren().clear();
    manifest.diagnostics().forEach(problem -> add("Line %d: %s", "problem-row", problem));
    manifest.warnings().forEach(warning -> add("Warning, line %d: %s", "warning-row", warning));
    setVisible(!rows.getChildren().isEmpty());
    setManaged(!rows.getChildren().isEmpty());
  }

  /** As high as what is in it, up to a limit. */
  private void fit() {
    setPrefHeight(Math.min(rows.getHeight() + 2, HIGHEST * Theme.scale(this)));
  }

  private void add(String words, String look, Diagnostic problem) {
    var row = new Label(words.formatted(problem.line(), problem.message()));
    row.getStyleClass().add(look);
    row.setWrapText(true);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnMouseClicked(_ -> go.accept(problem));
    rows.getChildren().add(row);
  }
}
