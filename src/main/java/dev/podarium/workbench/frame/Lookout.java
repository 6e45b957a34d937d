package dev.podarium.workbench.frame;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Looks again and again at what lies outside of the program, such as files. What to look at is
 * asked on the JavaFX thread, the looking itself happens off it, and what was seen is handed over
 * on the JavaFX thread. One look at a time, and none while the window is not shown.
 *
 * <p>Chosen against the events of {@code WatchService}: network drives send none, a system has only
 * so many watches, and events are lost when there are many of them.
 *
 * @param <T> what a look sees
 */
public final class Lookout<T> extends ScheduledService<T> {

  /** Real seconds between the ends of looks that take no time. */
  private static final double PERIOD = 1;

  /** A slow disk is asked less often: after so many times as long as a look took. */
  private static final double REST = 10;

  /** Real seconds: so often the slowest disk is asked. */
  private static final double LONGEST = 10;

  private final Supplier<? extends Task<T>> looks;
  private final Consumer<T> seen;
  private volatile double took;

  /**
   * A lookout that does not look yet.
   *
   * @param looks makes the next look
   */
  public Lookout(Supplier<? extends Task<T>> looks, Consumer<T> seen) {
    this.looks = looks;
    this.seen = seen;
    setPeriod(Duration.seconds(PERIOD));
    setExecutor(look -> Thread.ofPlatform().daemon().name("lookout").start(() -> time(look)));
  }

  private void time(Runnable look) {
    var begun = System.nanoTime();
    look.run();
    took = (System.nanoTime() - begun) / 1e9;
  }

  /** From now on it looks as long as the window of this node is shown. */
  public void whileShown(Node node) {
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::turn);
  }

  private void turn(boolean on) {
    if (on) {
      again();
    } else {
      cancel();
    }
  }

  /** Looks at once, if it looks at all now. */
  public void now() {
    if (isRunning()) {
      again();
    }
  }

  /** A look that is due later has to be taken back before the next one begins. */
  private void again() {
    cancel();
    restart();
  }

  @Override
  protected Task<T> createTask() {
    return looks.get();
  }

  @Override
  protected void succeeded() {
    setPeriod(Duration.seconds(Math.clamp(REST * took, PERIOD, LONGEST)));
    try {
      seen.accept(getValue());
    } finally {
      super.succeeded();
    }
  }
}
