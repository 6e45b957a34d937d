package dev.podarium.workbench.frame.canvas;

import dev.podarium.workbench.frame.ActionMenu;
import dev.podarium.workbench.frame.PaneContext;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What pictures have in common: they scroll, tell what is under the mouse, select it, and offer
 * what can be done with it. On the JavaFX thread.
 */
public final class PictureFrame {

  /** Finds what a picture shows at a point. */
  @FunctionalInterface
  public interface Finder {
    @Nullable Hit at(double x, double y);
  }

  private static final double SCROLL_BAR = 12;
  private static final double EDGES = 2;

  private final Region view;
  private final PaneContext context;
  private final Finder finder;
  private final ScrollPane scroll;
  private final Tooltip tooltip = new Tooltip();
  private final ContextMenu menu = new ContextMenu();

  /** A frame around a view, which it makes clickable. */
  public PictureFrame(Region view, PaneContext context, Finder finder) {
    this.view = view;
    this.context = context;
    this.finder = finder;
    scroll = new ScrollPane(view);
    scroll.getStyleClass().add("picture-frame");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    view.setFocusTraversable(true);
    view.setOnMouseMoved(this::explain);
    view.setOnMouseClicked(this::select);
    view.setOnContextMenuRequested(this::offer);
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

  private void explain(MouseEvent moved) {
    var hit = finder.at(moved.getX(), moved.getY());
    if (hit == null) {
      Tooltip.uninstall(view, tooltip);
      tooltip.hide();
    } else if (!hit.text().equals(tooltip.getText()) || !tooltip.isShowing()) {
      tooltip.setText(hit.text());
      Tooltip.install(view, tooltip);
    }
  }

  private void select(MouseEvent clicked) {
    view.requestFocus();
    menu.hide();
    if (clicked.getButton() == MouseButton.PRIMARY) {
      var hit = finder.at(clicked.getX(), clicked.getY());
      context.selection().select(hit == null ? null : hit.ref());
    }
  }

  private void offer(ContextMenuEvent asked) {
    var hit = finder.at(asked.getX(), asked.getY());
    if (hit != null) {
      context.selection().select(hit.ref());
      ActionMenu.fill(menu, context.actions().on(hit.ref()));
      menu.show(view, asked.getScreenX(), asked.getScreenY());
    }
  }
}
