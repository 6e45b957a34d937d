package dev.podarium.workbench.inspector;

import dev.podarium.narration.WhyChain;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.frame.SentenceFlow;
import dev.podarium.workbench.frame.time.Clock;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What led to it, back to a person's command or to time going by. At first only the last step and
 * the first; a click shows those in between.
 */
final class WhyBox extends VBox {

  private final Selection selection;
  private WhyChain chain = WhyChain.NONE;
  private boolean whole;

  WhyBox(Selection selection) {
    this.selection = selection;
    setId("why");
    getStyleClass().add("why");
    fill();
  }

  void show(WhyChain next) {
    if (!next.equals(chain)) {
      chain = next;
      fill();
    }
  }

  private void fill() {
    var links = chain.links();
    setVisible(!links.isEmpty());
    setManaged(isVisible());
    var rows = new ArrayList<Node>();
    rows.add(label("Why?", "why-title"));
    for (var i = 0; i < links.size(); i++) {
      if (whole || i == 0 || i == links.size() - 1) {
        rows.add(step(links.get(i), i));
      }
      if (i == 0 && links.size() > 2) {
        rows.add(toggle(links.size() - 2));
      }
      if (whole && i == links.size() - 2 && chain.skipped() > 0) {
        rows.add(label("… " + chain.skipped() + " more steps …", "quiet"));
      }
    }
    if (!chain.ending().isEmpty()) {
      rows.add(label(chain.ending(), "why-ending"));
    }
    getChildren().setAll(rows);
  }

  private Node toggle(int between) {
    var steps = between + chain.skipped();
    var words = whole ? "hide the steps in between" : "show the %d in between".formatted(steps);
    var link = new Hyperlink(words);
    link.setId("why-steps");
    link.setOnAction(
        click -> {
          whole = !whole;
          fill();
        });
    return link;
  }

  private Node step(WhyChain.Link link, int index) {
    var when = label((index == 0 ? "at " : "before that, at ") + Clock.at(link.nanos()), "quiet");
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
