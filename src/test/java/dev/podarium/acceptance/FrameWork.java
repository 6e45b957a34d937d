package dev.podarium.acceptance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * How much the JavaFX thread works from one frame to the next, which is how long it cannot answer.
 * Processor time is counted and not real time, so that a busy machine does not fail a test.
 */
final class FrameWork extends AnimationTimer {

  private final List<Long> nanos = new ArrayList<>();
  private long before = now();

  /** Begins to watch. On the JavaFX thread. */
  static FrameWork watch() {
    var work = new FrameWork();
    work.start();
    return work;
  }

  @Override
  public void handle(long frame) {
    var now = now();
    nanos.add(now - before);
    before = now;
  }

  /** Ends watching. On the JavaFX thread. */
  FrameWork end() {
    stop();
    return this;
  }

  /** The work of the frame than which 95 of 100 had less. */
  long millisOf95Percent() {
    var sorted = nanos.stream().sorted().toList();
    return TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() * 95 / 100));
  }

  /** The work of the frame that had most. */
  long longestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
