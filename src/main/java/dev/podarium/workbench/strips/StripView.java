package dev.podarium.workbench.strips;

import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.Hit;
import dev.podarium.workbench.frame.canvas.PictureMouse;
import dev.podarium.workbench.strips.Strips.Drawable;
import dev.podarium.workbench.strips.drawing.Brush;
import dev.podarium.workbench.strips.drawing.StripPicture;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Draws a strip, when it shows another picture than is drawn already or its place has changed. On
 * the JavaFX thread.
 */
final class StripView extends Region {

  private final Canvas canvas = new Canvas();
  private @Nullable Drawable shown;
  private @Nullable Drawn drawn;
  private Brush brush = new Brush(canvas);

  /** What is on the canvas, and how. */
  private record Drawn(@Nullable StripPicture picture, Theme theme, double width, double height) {}

  StripView(PaneContext context) {
    setId("strip-view");
    getStyleClass().add("strip-view");
    getChildren().add(canvas);
    setMinSize(0, 0);
    Theme.of(this).subscribe(_ -> draw());
    PictureMouse.over(this, context, (x, y) -> brush.at(x, y));
  }

  /** Shows a strip; null: an empty one. */
  void show(@Nullable Drawable strip) {
    shown = strip;
    draw();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    var picture = shown == null ? null : shown.picture();
    var next = new Drawn(picture, Theme.of(this).getValue(), canvas.getWidth(), canvas.getHeight());
    if (next.equals(drawn) || next.width() <= 0 || next.height() <= 0) {
      return;
    }
    drawn = next;
    setAccessibleText(picture == null ? "" : picture.title() + ": " + picture.figures());
    brush = new Brush(canvas);
    if (shown == null) {
      brush.ground(next.height() - 1);
      brush.edge(next.height() - 1);
    } else {
      brush.spot(new Box(0, 0, next.width(), next.height()), new Hit(shown.picture().ref(), ""));
      shown.painter().accept(brush);
    }
  }
}
