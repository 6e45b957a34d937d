package dev.podarium.objects.decoding;

import dev.podarium.objects.values.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Spans of time as Go reads them: {@code 1h30m}.
 *
 * <p>Source: golang/go, src/time/format.go, ParseDuration
 */
public final class GoDuration {

  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)([^0-9.]*)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** What is wrong with a text, as Go says it. */
  public static Optional<String> problem(String text) {
    try {
      nanos(text);
      return Optional.empty();
    } catch (IllegalArgumentException problem) {
      return Optional.ofNullable(problem.getMessage());
    }
  }

  /**
   * Nanoseconds; negative for a span with a minus.
   *
   * @throws IllegalArgumentException with Go's words, for a text that is no span
   */
  public static long nanos(String text) {
    var signed = text.startsWith("-") || text.startsWith("+");
    var parts = signed ? text.substring(1) : text;
    var span = parts.equals("0") ? BigDecimal.ZERO : sum(parts, text);
    if (span.compareTo(LONGEST) > 0) {
      throw wrong("invalid duration ", text);
    }
    return text.startsWith("-") ? -span.longValueExact() : span.longValueExact();
  }

  private static BigDecimal sum(String parts, String whole) {
    var matcher = PART.matcher(parts);
    var sum = BigDecimal.ZERO;
    var end = 0;
    while (matcher.find() && matcher.start() == end) {
      sum = sum.add(span(matcher.group(1), matcher.group(2), whole));
      end = matcher.end();
    }
    if (end == 0 || end < parts.length()) {
      throw wrong("invalid duration ", whole);
    }
    return sum;
  }

  private static BigDecimal span(String number, String unit, String whole) {
    if (unit.isEmpty()) {
      throw wrong("missing unit in duration ", whole);
    }
    var nanos = UNITS.get(unit);
    if (nanos == null) {
      throw wrong("unknown unit " + Printable.quoted(unit) + " in duration ", whole);
    }
    return new BigDecimal(number.startsWith(".") ? "0" + number : number)
        .multiply(BigDecimal.valueOf(nanos))
        .setScale(0, RoundingMode.DOWN);
  }

  private static IllegalArgumentException wrong(String what, String whole) {
    return new IllegalArgumentException("time: " + what + Printable.quoted(whole));
  }
}
