package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.InspectorModel.Condition;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Conditions with their signs; what is not well says why below. */
final class ConditionRows {

  private ConditionRows() {}

  static List<Node> of(List<Condition> conditions) {
    return conditions.stream().map(ConditionRows::row).toList();
  }

  private static Node row(Condition condition) {
    var type = new Label(condition.type());
    type.getStyleClass().add("condition-type");
    var reason = new Label(said(condition));
    reason.getStyleClass().add("condition-reason");
    var line = new HBox(Signs.of(condition.state()), type, reason);
    line.getStyleClass().add("condition");
    var message = orEmpty(condition.message());
    if (message.isEmpty()) {
      return line;
    }
    if (condition.state() == PodState.READY) {
      Tooltip.install(line, new Tooltip(message));
      return line;
    }
    var words = new Label(message);
    words.setWrapText(true);
    words.getStyleClass().addAll("quiet", "condition-message");
    return new VBox(line, words);
  }

  private static String said(Condition condition) {
    var reason = orEmpty(condition.reason());
    return reason.isEmpty() ? condition.status() : reason;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
