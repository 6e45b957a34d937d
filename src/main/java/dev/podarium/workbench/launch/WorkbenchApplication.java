package dev.podarium.workbench.launch;

import dev.podarium.files.Draft;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.Workbench;
import dev.podarium.workbench.frame.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as JavaFX starts it. */
public final class WorkbenchApplication extends Application {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int FRAMES_TO_BE_SEEN = 2;

  private static final CompletableFuture<Boolean> CAME_UP = new CompletableFuture<>();

  private static @Nullable LaunchOptions options;

  /**
   * Opens the window and returns when it has been closed. Once in a JVM.
   *
   * @throws CompletionException when the window could not come up, by a fault inside
   */
  public static void open(LaunchOptions what) {
    options = what;
    ToolkitLog.keepErrorsOnly();
    Application.launch(WorkbenchApplication.class);
    if (CAME_UP.isCompletedExceptionally()) {
      CAME_UP.join();
    }
  }

  @Override
  public void start(Stage stage) {
    if (options == null) {
      throw new IllegalStateException("start the window with open(…)");
    }
    var screen = Screen.getPrimary().getVisualBounds();
    stage.setMaximized(WIDTH > screen.getWidth() || HEIGHT > screen.getHeight());
    SplashScene.show(
        stage, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    furnishWhenReady(stage, options);
  }

  /** Makes the panes once the empty window has been drawn and the cluster has come up. */
  private static void furnishWhenReady(Stage stage, LaunchOptions options) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (++frames > FRAMES_TO_BE_SEEN && options.cluster().isDone()) {
          stop();
          furnish(stage, options);
        }
      }
    }.start();
  }

  /** Whatever breaks here is said in the window, and again when it has been closed. */
  private static void furnish(Stage stage, LaunchOptions options) {
    try {
      Theme.loadFonts();
      var workbench = new Workbench(options);
      Draft.beforeTheEnd(workbench::keepUnsaved);
      workbench.show(stage, stage.getScene().getWidth(), stage.getScene().getHeight());
      WarmUp.begin();
      CAME_UP.complete(true);
    } catch (Throwable broken) {
      CAME_UP.completeExceptionally(broken);
      SplashScene.sayBroken(stage, broken);
    }
  }
}
