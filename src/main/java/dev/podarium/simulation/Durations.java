package dev.podarium.simulation;

/** Virtual time is a {@code long} of nanoseconds; these say so where a number is written down. */
public final class Durations {

  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Durations() {}

  /** Virtual milliseconds as virtual nanoseconds. */
  public static long millis(long millis) {
    return millis * NANOS_PER_MILLI;
  }

  /** Virtual seconds as virtual nanoseconds. */
  public static long seconds(long seconds) {
    return seconds * NANOS_PER_SECOND;
  }

  /** Virtual seconds as virtual nanoseconds, rounded to the nearest. */
  public static long seconds(double seconds) {
    return Math.round(seconds * NANOS_PER_SECOND);
  }

  /** Virtual nanoseconds as virtual seconds. */
  public static double inSeconds(long nanos) {
    return nanos / (double) NANOS_PER_SECOND;
  }
}
