package dev.podarium.objects.decoding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Spans of time as Go reads them: {@code 1h30m}.
 *
 * <p>Source: golang/go, src/time/format.go, ParseDuration
 */
public final class GoDuration {

  private static final Pattern SPAN =
      Pattern.compile("[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)");
  private static final Pattern NO_UNIT = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

  private GoDuration() {}

  /** What is wrong with a text, as Go says it. */
  public static Optional<String> problem(String text) {
    if (SPAN.matcher(text).matches()) {
      return Optional.empty();
    }
    var what = NO_UNIT.matcher(text).matches() ? "missing unit in" : "invalid";
    return Optional.of("time: " + what + " duration \"" + text + "\"");
  }
}
