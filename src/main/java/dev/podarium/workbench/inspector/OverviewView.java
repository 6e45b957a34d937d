package dev.podarium.workbench.inspector;

import dev.podarium.narration.WhyChain;
import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.kinds.details.InspectorModel;
import dev.podarium.workbench.kinds.details.InspectorModel.Bar;
import dev.podarium.workbench.kinds.details.InspectorModel.Condition;
import dev.podarium.workbench.kinds.details.InspectorModel.Fact;
import dev.podarium.workbench.kinds.details.InspectorModel.Figure;
import dev.podarium.workbench.kinds.details.InspectorModel.Group;
import dev.podarium.workbench.kinds.details.InspectorModel.Headline;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Shows an {@link InspectorModel}, section by section. */
final class OverviewView extends ScrollPane {

  private final Section<String> note = new Section<>("", OverviewView::note);
  private final Section<List<Headline>> headlines = new Section<>("", Figures::headlines);
  private final Section<List<Figure>> figures;
  private final Section<List<Bar>> bars;
  private final Section<List<Condition>> conditions = new Section<>("", ConditionRows::of);
  private final WhyBox why;
  private final Section<List<Fact>> said;
  private final Section<List<Fact>> is;
  private final Section<List<Group>> related;

  OverviewView(Selection selection) {
    figures = new Section<>("", list -> Figures.of(list, palette()));
    bars = new Section<>("", list -> Figures.bars(list, palette()));
    why = new WhyBox(selection);
    said = new Section<>("you said · spec", facts -> FactRows.of(facts, selection));
    is = new Section<>("what is · status", facts -> FactRows.of(facts, selection));
    related = new Section<>("", groups -> Links.of(groups, selection, palette()));
    var column = new VBox(note, headlines, figures, bars, conditions, said, is, why, related);
    column.getStyleClass().add("overview");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(InspectorModel model, WhyChain chain) {
    var theme = palette();
    note.show(model.note(), theme);
    headlines.show(model.headlines(), theme);
    figures.show(model.figures(), theme);
    bars.show(model.bars(), theme);
    conditions.show(model.conditions(), theme);
    why.show(chain);
    said.show(model.said(), theme);
    is.show(model.is(), theme);
    related.show(model.related(), theme);
  }

  /** For another object: begins at its top. */
  void toTop() {
    setVvalue(0);
  }

  private Palette palette() {
    return Palette.of(this);
  }

  private static List<Node> note(String words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("note");
    return List.of(label);
  }
}
