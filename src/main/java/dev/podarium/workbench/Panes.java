package dev.podarium.workbench;

import dev.podarium.workbench.cluster.ClusterPane;
import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.inspector.InspectorPane;
import dev.podarium.workbench.lesson.Example;
import dev.podarium.workbench.lesson.Hint;
import dev.podarium.workbench.owners.OwnersPane;
import dev.podarium.workbench.strips.CaptionPane;
import dev.podarium.workbench.strips.StripPane;
import dev.podarium.workbench.tables.EventsPane;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Makes the panes and puts them together: what one says, what is, what is selected, time. */
final class Panes {

  private static final double LEFT = 0.27;
  private static final double RIGHT = 0.77;
  private static final double BOTTOM = 0.8;

  private final LeftArea left;
  private final ClusterPane picture;
  private final List<Pane> listening;
  private final Hint hint = new Hint();
  private final SplitPane root;

  Panes(PaneContext context) {
    left = new LeftArea(context);
    picture = new ClusterPane(context);
    var owners = new OwnersPane(context);
    var strip = new StripPane(context);
    var caption = new CaptionPane(context);
    var inspector = new InspectorPane(context);
    var events = new EventsPane(context);
    listening = List.of(picture, owners, strip, caption, inspector, events);
    var middle = new MiddleArea(List.of(picture, owners), hint, strip, caption);
    var across = new SplitPane(pane(left.node()), middle, pane(inspector.node()));
    across.setDividerPositions(LEFT, RIGHT);
    root = new SplitPane(across, pane(events.node()));
    root.setOrientation(Orientation.VERTICAL);
    root.setDividerPositions(BOTTOM);
    root.getStyleClass().add("workbench");
  }

  private static Region pane(javafx.scene.Node content) {
    var pane = new StackPane(content);
    pane.getStyleClass().add("pane");
    return pane;
  }

  Region node() {
    return root;
  }

  /** Ends what the panes listen to. */
  void close() {
    listening.forEach(Pane::close);
    left.close();
  }

  ClusterPane picture() {
    return picture;
  }

  Hint hint() {
    return hint;
  }

  void apply() {
    left.apply();
  }

  void save() {
    left.save();
  }

  void saveAs() {
    left.saveAs();
  }

  void readAgain() {
    left.readAgain();
  }

  void keepIn(Recovery recovery) {
    left.keepIn(recovery);
  }

  boolean mayClose() {
    return left.mayClose();
  }

  void openNew() {
    left.openNew();
  }

  void open(List<Path> paths) {
    left.open(paths);
  }

  void open(Example example) {
    left.open(example);
    hint.show(example.advice());
  }
}
