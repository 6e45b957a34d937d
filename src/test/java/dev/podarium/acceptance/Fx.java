package dev.podarium.acceptance;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** The JavaFX thread, as a test asks it. */
final class Fx {

  /** How long a person would wait, in real seconds. */
  static final int PATIENCE = 30;

  private Fx() {}

  /** Runs something on the JavaFX thread and waits for what comes of it. */
  static <T> T on(Callable<T> action) {
    return call(() -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, action));
  }

  /** Calls something that is not expected to fail. */
  static <T> T call(Callable<T> action) {
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets some frames pass, in which the pulse brings all panes up to date. */
  static void frames(int count) {
    var drawn = new CompletableFuture<Boolean>();
    var frames =
        new AnimationTimer() {
          private int seen;

          @Override
          public void handle(long now) {
            if (++seen == count) {
              drawn.complete(true);
            }
          }
        };
    Platform.runLater(frames::start);
    drawn.join();
    Platform.runLater(frames::stop);
  }
}
