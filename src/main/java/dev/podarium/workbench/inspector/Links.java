package dev.podarium.workbench.inspector;

import dev.podarium.workbench.frame.Palette;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.kinds.details.InspectorModel.Group;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Other objects as links: owners, owned, endpoints. */
final class Links {

  private Links() {}

  static List<Node> of(List<Group> groups, Selection selection, Palette palette) {
    return groups.stream().map(group -> group(group, selection, palette)).toList();
  }

  private static Node group(Group group, Selection selection, Palette palette) {
    var rows = new ArrayList<Node>();
    var title = new Label(group.title());
    title.getStyleClass().add("section-title");
    rows.add(title);
    group.members().forEach(member -> rows.add(link(member, selection, palette)));
    if (group.more() > 0) {
      var more = new Label("… and " + group.more() + " more");
      more.getStyleClass().add("quiet");
      rows.add(more);
    }
    var box = new VBox(rows.toArray(Node[]::new));
    box.getStyleClass().add("links");
    return box;
  }

  private static Node link(Related member, Selection selection, Palette palette) {
    var link = new Hyperlink(member.ref().kind().name() + " " + member.ref().name());
    link.setOnAction(click -> selection.select(member.ref()));
    var words = new Label(member.words());
    words.getStyleClass().add("quiet");
    words.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox();
    row.getStyleClass().add("link-row");
    if (member.rolloutRevision() > 0) {
      var stripe = new Region();
      stripe.getStyleClass().add("stripe");
      var color = palette.ofRolloutRevision(member.rolloutRevision()).edge();
      stripe.setStyle("-fx-background-color: " + Figures.css(color) + ";");
      row.getChildren().add(stripe);
    }
    if (member.state() != null) {
      row.getChildren().add(Signs.of(member.state()));
    }
    row.getChildren().addAll(link, words);
    return row;
  }
}
