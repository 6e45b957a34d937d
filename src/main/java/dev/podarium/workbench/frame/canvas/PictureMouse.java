package dev.podarium.workbench.frame.canvas;

import dev.podarium.workbench.frame.ActionMenu;
import dev.podarium.workbench.frame.PaneContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is under the mouse in a picture, selects it, and offers what can be done with it. On
 * the JavaFX thread.
 */
public final class PictureMouse {

  /** Finds what a picture shows at a point. */
  @FunctionalInterface
  public interface Finder {
    @Nullable Hit at(double x, double y);
  }

  private final Region view;
  private final PaneContext context;
  private final Finder finder;
  private final Tooltip tooltip = new Tooltip();
  private final ContextMenu menu = new ContextMenu();

  /** Makes a view clickable. */
  public static void over(Region view, PaneContext context, Finder finder) {
    var mouse = new PictureMouse(view, context, finder);
    view.setFocusTraversable(true);
    view.setOnMouseMoved(mouse::explain);
    view.setOnMouseClicked(mouse::select);
    view.setOnContextMenuRequested(mouse::offer);
  }

  private PictureMouse(Region view, PaneContext context, Finder finder) {
    this.view = view;
    this.context = context;
    this.finder = finder;
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
  }

  private void explain(MouseEvent moved) {
    var hit = finder.at(moved.getX(), moved.getY());
    if (hit == null || hit.text().isEmpty()) {
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
