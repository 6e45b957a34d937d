package dev.podarium.workbench.editor.disk;

import dev.podarium.workbench.frame.sides.SideBySide;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The file on disk at the left, the text of the tab at the right. On the JavaFX thread. */
final class ConflictView extends VBox {

  /** Of the window's height: more lines scroll. */
  private static final double HIGHEST = 0.5;

  private final SideBySide rows = new SideBySide();
  private final ScrollPane scroll = new ScrollPane(rows);

  /**
   * A view of all that differs.
   *
   * @param ways what the answers do, as sentences
   */
  ConflictView(Comparison comparison, String ways, Scene window) {
    getStyleClass().add("conflict-view");
    comparison.rows().forEach(rows::add);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("conflict-rows");
    rows.heightProperty()
        .subscribe(
            height ->
                scroll.setPrefHeight(
                    Math.min(height.doubleValue() + 4, window.getHeight() * HIGHEST)));
    getChildren().add(headings());
    if (!comparison.rows().isEmpty()) {
      getChildren().add(scroll);
    }
    if (!comparison.more().isEmpty()) {
      getChildren().add(sentence(comparison.more()));
    }
    getChildren().add(sentence(ways));
  }

  private static GridPane headings() {
    var headings = new SideBySide();
    headings.add(heading("ON DISK NOW"), 0, 0);
    headings.add(heading("YOURS, IN THIS TAB"), 1, 0);
    return headings;
  }

  private static Label heading(String words) {
    var label = new Label(words);
    label.getStyleClass().add("diff-heading");
    return label;
  }

  private static Label sentence(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
