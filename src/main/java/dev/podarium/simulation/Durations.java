package dev.podarium.simulation;

/**
 * Virtual time is a {@code long} of nanoseconds; these say so where a number is written down. What
 * is longer than a {@code long} holds, some 292 years, is the longest there is: a grace period of
 * 9223372036854775807 seconds is one that does not end, and time never goes back.
 */
public final class Durations {

  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Durations() {}

  /** Virtual milliseconds as virtual nanoseconds. */
  public static long millis(long millis) {
    return times(millis, NANOS_PER_MILLI);
  }

  /** Virtual seconds as virtual nanoseconds. */
  public static long seconds(long seconds) {
    return times(seconds, NANOS_PER_SECOND);
  }

  /** Virtual seconds as virtual nanoseconds, rounded to the nearest. */
  public static long seconds(double seconds) {
    return Math.round(seconds * NANOS_PER_SECOND);
  }

  /** The instant that many virtual nanoseconds after another; both may be negative. */
  public static long after(long instant, long nanos) {
    var sum = instant + nanos;
    var overflown = ((instant ^ sum) & (nanos ^ sum)) < 0;
    return overflown ? (instant < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  private static long times(long count, long unit) {
    return Math.clamp(count, Long.MIN_VALUE / unit, Long.MAX_VALUE / unit) * unit;
  }

  /** Virtual nanoseconds as virtual seconds. */
  public static double inSeconds(long nanos) {
    return nanos / (double) NANOS_PER_SECOND;
  }
}
