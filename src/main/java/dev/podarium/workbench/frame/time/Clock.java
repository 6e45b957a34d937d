package dev.podarium.workbench.frame.time;

import java.util.Locale;

/** Virtual time as a person reads it. */
public final class Clock {

  private static final long MILLI = 1_000_000L;

  /** Nanoseconds of a second. */
  public static final long SECOND = 1000 * MILLI;

  private Clock() {}

  /** {@code 00:01:14.400}: hours, minutes, seconds, milliseconds since the start. */
  public static String at(long nanos) {
    var seconds = nanos / SECOND;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        nanos / MILLI % 1000);
  }

  /** {@code 00:01:10}: hours, minutes, whole seconds since the start. */
  public static String seconds(long nanos) {
    var seconds = nanos / SECOND;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** How long something takes, in the unit that suits it: {@code 12 ms}, {@code 0.6 s}. */
  public static String span(long nanos) {
    if (nanos < 100 * MILLI) {
      return nanos / MILLI + " ms";
    }
    if (nanos < 100 * SECOND) {
      return String.format(Locale.ROOT, "%.1f s", nanos / (double) SECOND);
    }
    return nanos / (60 * SECOND) + " min " + nanos / SECOND % 60 + " s";
  }
}
