package dev.podarium.workbench.cluster;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.cluster.layout.PictureLayout;
import dev.podarium.workbench.cluster.model.ClusterPicture;
import dev.podarium.workbench.cluster.model.NodeCard;
import dev.podarium.workbench.cluster.model.PictureText;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.frame.canvas.Box;
import dev.podarium.workbench.frame.canvas.Hit;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link ClusterPicture}: all of it when its layout or theme changes, otherwise only what
 * is another record than before. On the JavaFX thread.
 */
final class PictureView extends Region {

  private final Canvas canvas = new Canvas();
  private ClusterPicture picture = ClusterPicture.EMPTY;
  private @Nullable ObjectRef selected;
  private @Nullable Drawing drawing;
  private double roomWidth;
  private double roomHeight;

  PictureView() {
    getStyleClass().add("picture");
    setId("picture");
    setFocusTraversable(true);
    getChildren().add(canvas);
    Theme.of(this).subscribe(theme -> show(picture, selected));
  }

  /** Shows a picture and what is selected in it. */
  void show(ClusterPicture next, @Nullable ObjectRef nextSelected) {
    if (roomWidth <= 0 || roomHeight <= 0) {
      picture = next;
      selected = nextSelected;
      return;
    }
    var wanted = drawingOf(next);
    if (drawing == null || !drawing.equals(wanted)) {
      begin(wanted, next, nextSelected);
    } else {
      new Painter(canvas, drawing, nextSelected).update(picture, selected, next);
    }
    picture = next;
    selected = nextSelected;
  }

  /** The picture in words, made when somebody listens. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? PictureText.summary(picture)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** Fits into a window's part of that size; higher when there are too many Nodes for it. */
  void fit(double width, double height) {
    roomWidth = width;
    roomHeight = height;
    show(picture, selected);
  }

  /** What is at a point: a Pod, a Node, or nothing. */
  @Nullable Hit at(double x, double y) {
    return drawing == null ? null : PictureHits.at(x, y, picture, drawing.layout());
  }

  /** Where an object is drawn; null when it is not. */
  @Nullable Box boxOf(ObjectRef ref) {
    return drawing == null ? null : PictureHits.boxOf(ref, picture, drawing.layout());
  }

  private Drawing drawingOf(ClusterPicture next) {
    var scale = Theme.scale(this);
    var layout =
        PictureLayout.of(next.nodes().size(), next.fullest(), roomWidth, roomHeight, scale);
    var height = Math.max(roomHeight, Math.ceil(layout.height()));
    return new Drawing(layout, Palette.of(this), names(next), roomWidth, height);
  }

  private static List<ObjectRef> names(ClusterPicture picture) {
    return picture.nodes().stream().map(NodeCard::ref).toList();
  }

  private void begin(Drawing wanted, ClusterPicture next, @Nullable ObjectRef nextSelected) {
    drawing = wanted;
    canvas.setWidth(wanted.width());
    canvas.setHeight(wanted.height());
    setPrefHeight(wanted.height());
    setMinHeight(wanted.height());
    new Painter(canvas, wanted, nextSelected).drawAll(next);
  }
}
