package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.causes.Chronicle;
import dev.podarium.workbench.actions.ClusterActions;
import dev.podarium.workbench.frame.Desk;
import dev.podarium.workbench.frame.Looks;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.frame.Selection;
import dev.podarium.workbench.graph.ClusterPane;
import dev.podarium.workbench.graph.OwnersPane;
import dev.podarium.workbench.rollout.CaptionPane;
import dev.podarium.workbench.rollout.RolloutPane;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: makes the panes, gives each the desk, and puts them together. */
public final class Workbench {

  private final Notifier notices = new Notifier();
  private final Desk desk;
  private final BorderPane root = new BorderPane();
  private Looks looks;

  /** A window that is not shown yet. On the JavaFX thread. */
  public Workbench(Opening opening) {
    var cluster = opening.cluster().join();
    looks = opening.looks();
    desk =
        new Desk(
            cluster,
            new Selection(),
            new ClusterActions(cluster, notices),
            new Pulse(cluster),
            notices);
    root.setTop(top(cluster));
    root.setCenter(center());
  }

  private VBox top(ClusterSource cluster) {
    var broken = new BrokenBanner();
    desk.pulse().listen(broken::show);
    var top = new VBox(broken);
    cluster.time().ifPresent(time -> top.getChildren().add(new TransportBar(desk, time)));
    return top;
  }

  private Region center() {
    var chronicle = new Chronicle();
    var middle =
        new MiddleArea(
            new RolloutPane(desk),
            new CaptionPane(desk, chronicle),
            new ClusterPane(desk),
            new OwnersPane(desk));
    var across = new SplitPane(pane(new Region()), middle, pane(new Region()));
    across.setDividerPositions(0.27, 0.78);
    var down = new SplitPane(across, pane(new Region()));
    down.setOrientation(Orientation.VERTICAL);
    down.setDividerPositions(0.8);
    down.getStyleClass().add("desk");
    return down;
  }

  private static Region pane(Region content) {
    content.getStyleClass().add("pane");
    return content;
  }

  /** Puts the window on the screen and lets its pulse beat. */
  public void show(Stage stage, double width, double height) {
    var scene = new Scene(root, width, height);
    looks.applyTo(scene);
    stage.setTitle("Podarium");
    stage.setScene(scene);
    notices.belongTo(stage);
    stage.show();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        desk.pulse().beat();
      }
    }.start();
  }
}
