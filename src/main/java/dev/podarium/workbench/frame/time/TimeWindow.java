package dev.podarium.workbench.frame.time;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which stretch of virtual time is drawn. Its scale changes in steps, so that nothing creeps.
 *
 * @param from virtual nanoseconds since the start
 * @param to virtual nanoseconds since the start, after {@code from}
 */
public record TimeWindow(long from, long to) {

  private static final long SECOND = 1_000_000_000L;
  private static final List<Long> SPANS =
      LongStream.of(10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600)
          .map(s -> s * SECOND)
          .boxed()
          .toList();
  private static final long LONGEST = SPANS.getLast();
  private static final List<Long> STEPS =
      LongStream.of(
              1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600, 7200, 21_600, 86_400, 172_800,
              604_800, 2_592_000)
          .map(s -> s * SECOND)
          .boxed()
          .toList();
  private static final int MOST_TICKS = 6;

  /**
   * The window for a rollout: it stands still while the playhead moves through it.
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

  /**
   * The window for a course that goes on: the playhead stands at two thirds of it and time slides
   * below, at a scale that shows all since it has begun, a month at most.
   *
   * @param begun what is to be seen
   * @param now the playhead
   */
  public static TimeWindow following(long begun, long now) {
    var needed = (now - begun) * 3 / 2 * 21 / 20;
    var span =
        Stream.concat(SPANS.stream(), STEPS.stream().filter(each -> each > LONGEST))
            .filter(each -> each >= needed)
            .findFirst()
            .orElse(STEPS.getLast());
    var from = now - span * 2 / 3;
    return new TimeWindow(from, from + span);
  }

  /** Whether an instant lies in it. */
  public boolean contains(long nanos) {
    return from <= nanos && nanos <= to;
  }

  /** Where an instant lies: 0 at the left edge, 1 at the right. */
  public double share(long nanos) {
    return (nanos - from) / (double) (to - from);
  }

  /** The instants to write at the axis: whole seconds, a round number of them apart. */
  public List<Long> ticks() {
    var step =
        STEPS.stream()
            .filter(each -> (to - from) / each <= MOST_TICKS)
            .findFirst()
            .orElse(STEPS.getLast());
    var first = Math.ceilDiv(Math.max(0, from), step) * step;
    return LongStream.iterate(first, tick -> tick < to, tick -> tick + step).boxed().toList();
  }
}
