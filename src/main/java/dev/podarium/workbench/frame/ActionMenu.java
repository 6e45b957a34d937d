package dev.podarium.workbench.frame;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Actions as a menu. On the JavaFX thread. */
public final class ActionMenu {

  private ActionMenu() {}

  /** Replaces what a menu offers; an empty list says that there is nothing to do. */
  public static void fill(ContextMenu menu, List<Action> actions) {
    menu.getItems().setAll(actions.stream().map(ActionMenu::item).toList());
  }

  private static MenuItem item(Action action) {
    if (!action.enabled()) {
      return greyed(action);
    }
    var item = new MenuItem(action.title());
    item.setId("action-" + id(action.title()));
    item.setAccelerator(action.keys());
    item.setOnAction(chosen -> action.run().run());
    return item;
  }

  /** Greyed means "not now", and says why on hover. */
  private static MenuItem greyed(Action action) {
    var label = new Label(action.title());
    label.setOpacity(0.55);
    label.setTooltip(new Tooltip(action.whyNot()));
    return new CustomMenuItem(label, false);
  }

  /** {@code delete-pod} of {@code Delete Pod}: by which tests find what a person reads. */
  public static String id(String title) {
    return title
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("-$", "");
  }
}
