package dev.podarium.console;

import dev.podarium.objects.values.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 2.5s}, {@code 5m}, {@code 1h30m} as virtual nanoseconds. */
final class VirtualDuration implements ITypeConverter<Long> {

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,20})h)?(?:(\\d{1,20})m)?(?:(\\d{1,20}(?:\\.\\d{1,20})?)s)?");
  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /** Virtual seconds: ten years of 365 days, far from where a clock of nanoseconds overflows. */
  private static final BigDecimal MOST = BigDecimal.valueOf(10 * 365 * 24 * 3600L);

  private static final int NANO_DIGITS = 9;

  @Override
  public Long convert(String text) {
    var parts = DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new TypeConversionException(
          "\"%s\" is not a duration; write for example 90s, 5m or 1h30m"
              .formatted(Printable.excerpt(text)));
    }
    try {
      return nanos(
          number(parts.group(1))
              .multiply(SECONDS_PER_HOUR)
              .add(number(parts.group(2)).multiply(SECONDS_PER_MINUTE))
              .add(number(parts.group(3))));
    } catch (IllegalArgumentException tooMuch) {
      throw new TypeConversionException(String.valueOf(tooMuch.getMessage()));
    }
  }

  /**
   * Virtual seconds, not negative, as virtual nanoseconds, rounded to the nearest.
   *
   * @throws IllegalArgumentException when they are more than a run can have; says so
   */
  static long nanos(BigDecimal seconds) {
    if (seconds.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "%ss is more virtual time than a run can have; write at most %ss, ten years"
              .formatted(seconds.toPlainString(), MOST));
    }
    return seconds.movePointRight(NANO_DIGITS).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static BigDecimal number(@Nullable String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
  }
}
