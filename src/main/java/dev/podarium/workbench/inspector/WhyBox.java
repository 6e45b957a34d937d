package dev.podarium.workbench.inspector;

import dev.podarium.causes.WhyChain;
import dev.podarium.workbench.frame.Clock;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.frame.SentenceFlow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What led to it, step by step back to a person's command or to time going by. */
final class WhyBox {

  private WhyBox() {}

  static List<Node> of(WhyChain chain, Selection selection) {
    if (chain.links().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<Node>();
    rows.add(label("Why?", "why-title"));
    var last = chain.links().size() - 1;
    for (var i = 0; i <= last; i++) {
      if (i == last && chain.skipped() > 0) {
        rows.add(label("… " + chain.skipped() + " steps in between …", "quiet"));
      }
      rows.add(step(chain.links().get(i), i, selection));
    }
    if (!chain.ending().isEmpty()) {
      rows.add(label(chain.ending(), "why-ending"));
    }
    var box = new VBox(rows.toArray(Node[]::new));
    box.setId("why");
    box.getStyleClass().add("why");
    return List.of(box);
  }

  private static Node step(WhyChain.Link link, int index, Selection selection) {
    var when = label((index == 0 ? "" : "before that, ") + "at " + Clock.at(link.nanos()), "quiet");
    var sentence = new SentenceFlow(selection);
    sentence.show(link.sentence());
    var step = new VBox(when, sentence);
    step.getStyleClass().add("why-step");
    return step;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
