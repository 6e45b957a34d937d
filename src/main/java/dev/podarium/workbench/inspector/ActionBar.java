package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.ActionMenu;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** What can be done with the selected object now, as buttons; greyed ones say why on hover. */
final class ActionBar extends FlowPane {

  private List<String> shown = List.of();
  private List<Action> actions = List.of();

  ActionBar() {
    getStyleClass().add("action-bar");
  }

  void show(List<Action> next) {
    actions = next;
    var words = next.stream().map(action -> action.title() + "\n" + action.whyNot()).toList();
    if (words.equals(shown)) {
      return;
    }
    shown = words;
    getChildren().clear();
    for (var i = 0; i < next.size(); i++) {
      getChildren().add(button(next.get(i), i));
    }
    setVisible(!next.isEmpty());
    setManaged(isVisible());
  }

  /** The button does what the action of its place is at the time of the click. */
  private Node button(Action action, int index) {
    var button = new Button(action.title());
    button.setId("inspector-" + ActionMenu.id(action.title()));
    button.setDisable(!action.enabled());
    button.setOnAction(click -> actions.get(index).run().run());
    var holder = new StackPane(button);
    var hint = action.enabled() ? action.kubectl() : action.whyNot();
    if (!hint.isEmpty()) {
      Tooltip.install(holder, new Tooltip(hint));
    }
    return holder;
  }
}
