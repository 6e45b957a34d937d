package dev.podarium.workbench.rollout;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * Draws a {@link RolloutPicture}, when it is another one than is drawn already or its place has
 * changed. On the JavaFX thread.
 */
final class RolloutView extends Region {

  private final Canvas canvas = new Canvas();
  private RolloutPicture picture = RolloutPicture.NOTHING;
  private Drawn drawn = new Drawn(RolloutPicture.NOTHING, Theme.DEFAULT, 0, 0);

  /** What is on the canvas, and how. */
  private record Drawn(RolloutPicture picture, Theme theme, double width, double height) {}

  RolloutView() {
    getStyleClass().add("rollout-view");
    getChildren().add(canvas);
    setMinSize(0, 0);
    setPrefHeight(160);
    Theme.of(this).subscribe(theme -> draw());
  }

  void show(RolloutPicture shown) {
    picture = shown;
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    var next = new Drawn(picture, Theme.of(this).getValue(), canvas.getWidth(), canvas.getHeight());
    if (next.equals(drawn) || next.width() <= 0 || next.height() <= 0) {
      return;
    }
    drawn = next;
    setAccessibleText(picture.sentence());
    new RolloutDrawing(canvas, picture, Palette.of(this)).draw();
  }
}
