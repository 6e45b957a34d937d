package dev.podarium.objects.values;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long ago, in the few characters that kubectl prints: {@code 45s}, {@code 3m10s}, {@code
 * 2d1h}.
 *
 * <p>The longer ago, the coarser, so that a column of ages stays narrow.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/duration/duration.go
 */
public final class Ages {

  /** The age of what has no instant. */
  public static final String UNKNOWN = "<unknown>";

  private static final String INVALID = "<invalid>";
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY;

  private Ages() {}

  /**
   * The time from an instant until now.
   *
   * @param timestamp as Kubernetes writes it; null or empty: unknown
   * @param now virtual nanoseconds since the start
   */
  public static String since(@Nullable String timestamp, long now) {
    return timestamp == null || timestamp.isEmpty()
        ? UNKNOWN
        : human(Duration.ofNanos(now - Timestamps.nanos(timestamp)));
  }

  /** In one or two units; less than two seconds in the future counts as now. */
  public static String human(Duration duration) {
    var seconds = wholeSeconds(duration);
    if (seconds < 0) {
      return seconds < -1 ? INVALID : "0s";
    } else if (seconds < 2 * MINUTE) {
      return seconds + "s";
    } else if (seconds < 10 * MINUTE) {
      return two(seconds, MINUTE, "m", 1, "s");
    } else if (seconds < 3 * HOUR) {
      return seconds / MINUTE + "m";
    } else if (seconds < 8 * HOUR) {
      return two(seconds, HOUR, "h", MINUTE, "m");
    } else if (seconds < 2 * DAY) {
      return seconds / HOUR + "h";
    } else if (seconds < 8 * DAY) {
      return two(seconds, DAY, "d", HOUR, "h");
    } else if (seconds < 2 * YEAR) {
      return seconds / DAY + "d";
    } else if (seconds < 8 * YEAR) {
      return two(seconds, YEAR, "y", DAY, "d");
    }
    return seconds / YEAR + "y";
  }

  /** In one unit. */
  public static String brief(Duration duration) {
    var seconds = wholeSeconds(duration);
    if (seconds < 0) {
      return seconds < -1 ? INVALID : "0s";
    } else if (seconds < MINUTE) {
      return seconds + "s";
    } else if (seconds < HOUR) {
      return seconds / MINUTE + "m";
    } else if (seconds < DAY) {
      return seconds / HOUR + "h";
    }
    return seconds < YEAR ? seconds / DAY + "d" : seconds / YEAR + "y";
  }

  /** Cut towards zero, as a conversion to an integer does in Go. */
  private static long wholeSeconds(Duration duration) {
    return duration.toMillis() / 1000;
  }

  private static String two(long seconds, long unit, String name, long smaller, String smallName) {
    var rest = seconds % unit / smaller;
    return seconds / unit + name + (rest == 0 ? "" : rest + smallName);
  }
}
