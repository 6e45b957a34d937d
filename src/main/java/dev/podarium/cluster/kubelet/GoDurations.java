package dev.podarium.cluster.kubelet;

import java.math.BigDecimal;

/** Durations as Go prints them, which event and status messages quote. */
final class GoDurations {

  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private GoDurations() {}

  /** Virtual nanoseconds, cut to milliseconds: {@code 1m20s}, {@code 1.234s}, {@code 5ms}. */
  static String text(long nanos) {
    var cut = nanos / MILLI * MILLI;
    if (cut == 0) {
      return "0s";
    }
    if (cut < SECOND) {
      return cut / MILLI + "ms";
    }
    var seconds = BigDecimal.valueOf(cut % MINUTE, 9).stripTrailingZeros().toPlainString() + "s";
    if (cut < MINUTE) {
      return seconds;
    }
    var minutes = cut / MINUTE % 60 + "m" + seconds;
    return cut < HOUR ? minutes : cut / HOUR + "h" + minutes;
  }
}
