package dev.podarium.workbench;

import dev.podarium.workbench.frame.Looks;
import java.util.concurrent.CompletableFuture;
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
    ToolkitLog.keepErrorsOnly();
    Application.launch(WorkbenchApplication.class);
  }

  /** Waits for the cluster beside the JavaFX thread. */
  @Override
  public void init() throws Exception {
    Looks.loadFonts();
    mine = opening;
    if (mine != null) {
      CompletableFuture.allOf(mine.cluster()).get();
    }
  }

  @Override
  public void start(Stage stage) {
    if (mine == null) {
      throw new IllegalStateException("start the window with open(…)");
    }
    new Workbench(mine).show(stage, WIDTH, HEIGHT);
    WarmUp.begin();
  }
}
