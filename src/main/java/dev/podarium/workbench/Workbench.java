package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.workbench.frame.Desk;
import dev.podarium.workbench.frame.Looks;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.frame.Selection;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
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
    desk = new Desk(cluster, new Selection(), ref -> List.of(), new Pulse(cluster), notices);
    root.setTop(top(cluster));
  }

  private VBox top(ClusterSource cluster) {
    var broken = new BrokenBanner();
    desk.pulse().listen(broken::show);
    var top = new VBox(broken);
    cluster.time().ifPresent(time -> top.getChildren().add(new TransportBar(desk, time)));
    return top;
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
