package dev.podarium.workbench.inspector;

import dev.podarium.narration.Sentence;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.frame.SentenceFlow;
import dev.podarium.workbench.kinds.details.InspectorModel.Fact;
import java.util.List;
import javafx.scene.Node;

/** Facts, one a line, as they would stand in YAML. */
final class FactRows {

  private FactRows() {}

  static List<Node> of(List<Fact> facts, Selection selection) {
    return facts.stream().map(fact -> row(fact, selection)).toList();
  }

  private static Node row(Fact fact, Selection selection) {
    var name = Sentence.of(fact.name().strip() + ": ");
    var flow = new SentenceFlow(selection);
    flow.getStyleClass().add("fact");
    if (fact.name().startsWith(" ")) {
      flow.getStyleClass().add("sub-fact");
    }
    flow.show(fact.ref() == null ? name.and(fact.value()) : name.link(fact.value(), fact.ref()));
    flow.getChildren().getFirst().getStyleClass().add("fact-name");
    return flow;
  }
}
