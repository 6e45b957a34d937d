package dev.podarium.cluster.runtime;

import dev.podarium.simulation.Durations;
import java.util.regex.Pattern;

/** Reads lengths of virtual time. */
final class Spans {

  private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)?");

  private Spans() {}

  /**
   * Virtual nanoseconds of {@code 1.2s}, {@code 300ms}, {@code 2m}, {@code 1h}.
   *
   * @throws IllegalArgumentException when the text is not such
   */
  static long of(String text) {
    var nanos = shell(text);
    if (nanos < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a length of time such as 1.2s, 300ms or 2m".formatted(text));
    }
    return nanos;
  }

  /** The same for what {@code sleep} takes, where a bare number is seconds; -1 when it is not. */
  static long shell(String text) {
    var match = SPAN.matcher(text);
    if (!match.matches()) {
      return -1;
    }
    var unit = match.group(2) == null ? "s" : match.group(2);
    var seconds =
        switch (unit) {
          case "ms" -> 0.001;
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 86_400;
          default -> 1;
        };
    return Durations.seconds(Double.parseDouble(match.group(1)) * seconds);
  }
}
