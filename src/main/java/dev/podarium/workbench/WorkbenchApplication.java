package dev.podarium.workbench;

import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as JavaFX starts it. */
public final class WorkbenchApplication extends Application {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private static @Nullable Opening opening;

  private @Nullable Opening mine;

  /** Opens the window and returns when it has been closed. Once in a JVM. */
  public static void open(Opening what) {
    opening = what;
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
    Application.launch(WorkbenchApplication.class);
  }

  @Override
  public void init() {
    mine = opening;
    if (mine != null) {
      var arrived = mine.cluster().join();
      System.getLogger(WorkbenchApplication.class.getName())
          .log(System.Logger.Level.DEBUG, "the cluster is at revision {0}", arrived.latest());
    }
  }

  @Override
  public void start(Stage stage) {
    if (mine == null) {
      throw new IllegalStateException("start the window with open(…)");
    }
    new Workbench(mine).show(stage, WIDTH, HEIGHT);
  }
}
