package dev.podarium.workbench.launch;

import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.Workbench;
import dev.podarium.workbench.frame.Photographer;
import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window without a screen: drawn by JavaFX's Headless platform for whoever wants pictures.
 *
 * <p>One in a JVM, and only where no window is open. Any thread but the JavaFX thread.
 */
public final class HeadlessWindow implements AutoCloseable {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /** Frames that the panes get to catch up with the cluster before a picture is taken. */
  private static final int FRAMES = 20;

  private final Stage stage;

  private HeadlessWindow(Stage stage) {
    this.stage = stage;
  }

  /** Opens the window in the dark. */
  public static HeadlessWindow open(LaunchOptions options) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    ToolkitLog.keepErrorsOnly();
    Platform.setImplicitExit(false);
    var opened = new CompletableFuture<Stage>();
    Platform.startup(() -> show(options, opened));
    return new HeadlessWindow(opened.join());
  }

  /** Whatever breaks is handed to who waits for it. */
  private static void show(LaunchOptions options, CompletableFuture<Stage> opened) {
    try {
      opened.complete(shown(options));
    } catch (Throwable broken) {
      opened.completeExceptionally(broken);
    }
  }

  private static Stage shown(LaunchOptions options) {
    Theme.loadFonts();
    var stage = new Stage();
    new Workbench(options).show(stage, WIDTH, HEIGHT);
    return stage;
  }

  /**
   * Saves what the window shows as a PNG.
   *
   * @throws IOException when the file cannot be written
   */
  public void photograph(Path file) throws IOException {
    var taken = new CompletableFuture<Void>();
    Platform.runLater(() -> afterFrames(() -> take(file, taken)));
    try {
      taken.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private void take(Path file, CompletableFuture<Void> taken) {
    try {
      Photographer.save(stage.getScene(), file);
      taken.complete(null);
    } catch (Throwable broken) {
      taken.completeExceptionally(broken);
    }
  }

  private static void afterFrames(Runnable action) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (++frames == FRAMES) {
          stop();
          action.run();
        }
      }
    }.start();
  }

  /** Closes the window and ends the toolkit. */
  @Override
  public void close() {
    Platform.runLater(stage::close);
    Platform.exit();
  }
}
