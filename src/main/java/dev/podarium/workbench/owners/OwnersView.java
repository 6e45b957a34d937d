package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.owners.OwnersLayout.Placed;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws an {@link OwnersPicture} when it is another one than before. On the JavaFX thread. */
final class OwnersView extends Region {

  /** All that the drawing depends on. */
  private record Shown(
      OwnersPicture picture,
      @Nullable ObjectRef selected,
      Palette palette,
      double scale,
      double width,
      double height) {}

  private final Canvas canvas = new Canvas();
  private @Nullable Shown shown;
  private @Nullable OwnersLayout layout;
  private double roomWidth;
  private double roomHeight;

  OwnersView() {
    getStyleClass().add("owners");
    setId("owners");
    getChildren().add(canvas);
    Theme.of(this).subscribe(theme -> showAgain());
  }

  void fit(double width, double height) {
    roomWidth = width;
    roomHeight = height;
    showAgain();
  }

  private void showAgain() {
    if (shown != null) {
      show(shown.picture(), shown.selected());
    }
  }

  void show(OwnersPicture picture, @Nullable ObjectRef selected) {
    var next =
        new Shown(picture, selected, Palette.of(this), Theme.scale(this), roomWidth, roomHeight);
    if (next.equals(shown) || roomWidth <= 0) {
      return;
    }
    shown = next;
    var arranged = OwnersLayout.of(picture, roomWidth, next.scale());
    layout = arranged;
    var height = Math.max(roomHeight, Math.ceil(arranged.height()));
    canvas.setWidth(roomWidth);
    canvas.setHeight(height);
    setPrefHeight(height);
    setMinHeight(height);
    new OwnersPainter(canvas, next.palette(), next.scale(), selected).draw(arranged);
  }

  /** The tree in words, made when somebody listens. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && layout != null
        ? layout.placed().stream().map(Placed::text).collect(Collectors.joining(". "))
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** What is at a point, or null. */
  @Nullable Placed at(double x, double y) {
    return layout == null ? null : layout.at(x, y);
  }
}
