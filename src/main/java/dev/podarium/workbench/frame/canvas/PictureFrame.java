package dev.podarium.workbench.frame.canvas;

import dev.podarium.workbench.frame.PaneContext;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * What pictures have in common: they scroll, and what is in them can be clicked. On the JavaFX
 * thread.
 */
public final class PictureFrame {

  private static final double SCROLL_BAR = 12;
  private static final double EDGES = 2;

  private final ScrollPane scroll;

  /** A frame around a view, which it makes clickable. */
  public PictureFrame(Region view, PaneContext context, PictureMouse.Finder finder) {
    PictureMouse.over(view, context, finder);
    scroll = new ScrollPane(view);
    scroll.getStyleClass().add("picture-frame");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
  }

  /** Its root; always the same one. */
  public Node node() {
    return scroll;
  }

  /** Whether somebody can see it now: it lies in the open tab. */
  public boolean isShown() {
    for (Node node = scroll; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Calls back whenever its tab is opened. */
  public void whenOpened(Runnable opened) {
    scroll
        .parentProperty()
        .flatMap(Node::visibleProperty)
        .orElse(false)
        .subscribe(
            visible -> {
              if (visible) {
                opened.run();
              }
            });
  }

  /**
   * Calls back with the room that there is for the picture, whenever it changes. The width leaves
   * room for the scroll bar, so that its coming and going changes no layout.
   */
  public void whenResized(BiConsumer<Double, Double> fit) {
    Runnable resized =
        () ->
            fit.accept(
                Math.max(0, scroll.getWidth() - SCROLL_BAR),
                Math.max(0, scroll.getHeight() - EDGES));
    scroll.widthProperty().subscribe(resized);
    scroll.heightProperty().subscribe(resized);
  }
}
