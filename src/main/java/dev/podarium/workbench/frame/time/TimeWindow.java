package dev.podarium.workbench.frame.time;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Which stretch of virtual time is drawn. It stands still while the playhead moves through it and
 * grows in steps, so that nothing creeps.
 *
 * @param from virtual nanoseconds since the start
 * @param to virtual nanoseconds since the start, after {@code from}
 */
public record TimeWindow(long from, long to) {

  private static final long SECOND = 1_000_000_000L;
  private static final List<Long> SPANS =
      LongStream.of(10, 20, 30, 60, 120, 180, 300, 600).map(s -> s * SECOND).boxed().toList();
  private static final long LONGEST = SPANS.getLast();
  private static final int MOST_TICKS = 6;

  /**
   * The window for a rollout.
   *
   * @param begun when its newest revision came
   * @param now the playhead
   */
  public static TimeWindow around(long begun, long now) {
    var start = Math.max(0, Math.max(begun - 2 * SECOND, now - LONGEST * 9 / 10));
    var from = start / SECOND * SECOND;
    var needed = (now - from) * 10 / 9;
    var span = SPANS.stream().filter(each -> each >= needed).findFirst().orElse(LONGEST);
    return new TimeWindow(from, from + span);
  }

  /** Where an instant lies: 0 at the left edge, 1 at the right. */
  public double share(long nanos) {
    return (nanos - from) / (double) (to - from);
  }

  /** The instants to write at the axis: whole seconds, a round number of them apart. */
  public List<Long> ticks() {
    var step =
        LongStream.of(1, 2, 5, 10, 20, 30, 60, 120)
            .map(s -> s * SECOND)
            .filter(s -> (to - from) / s <= MOST_TICKS)
            .findFirst()
            .orElse(LONGEST / MOST_TICKS);
    var first = Math.ceilDiv(from, step) * step;
    return LongStream.iterate(first, tick -> tick < to, tick -> tick + step).boxed().toList();
  }
}
