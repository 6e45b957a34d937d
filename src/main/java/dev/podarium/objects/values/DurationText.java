package dev.podarium.objects.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads lengths of virtual time as people write them: {@code 1.2s}, {@code 300ms}, {@code 2m}. */
public final class DurationText {

  /** Ten years, in virtual nanoseconds: nothing that is asked for may take longer. */
  public static final long LONGEST = 3650L * 86_400 * 1_000_000_000;

  private static final Pattern SPAN = Pattern.compile("(\\d{1,30}(?:\\.\\d{1,30})?)(ms|s|m|h|d)?");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L,
          "d", 86_400_000_000_000L);

  private DurationText() {}

  /**
   * Virtual nanoseconds; what is longer than {@link #LONGEST} is one more than that. Empty when the
   * text is not a length of time. A bare number is seconds.
   */
  public static OptionalLong of(String text) {
    var match = SPAN.matcher(text);
    if (!match.matches()) {
      return OptionalLong.empty();
    }
    var unit = match.group(2) == null ? "s" : match.group(2);
    var nanos =
        new BigDecimal(match.group(1))
            .multiply(BigDecimal.valueOf(NANOS.getOrDefault(unit, 1L)))
            .setScale(0, RoundingMode.HALF_UP)
            .min(BigDecimal.valueOf(LONGEST + 1));
    return OptionalLong.of(nanos.longValueExact());
  }
}
