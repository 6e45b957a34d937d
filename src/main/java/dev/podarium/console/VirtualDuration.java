package dev.podarium.console;

import dev.podarium.simulation.Durations;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 2.5s}, {@code 5m}, {@code 1h30m} as virtual nanoseconds. */
final class VirtualDuration implements ITypeConverter<Long> {

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8}(?:\\.\\d{1,9})?)s)?");
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long SECONDS_PER_HOUR = 3600;

  @Override
  public Long convert(String text) {
    var parts = DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new TypeConversionException(
          "\"%s\" is not a duration; write for example 90s, 5m or 1h30m".formatted(text));
    }
    return Durations.seconds(whole(parts.group(1)) * SECONDS_PER_HOUR)
        + Durations.seconds(whole(parts.group(2)) * SECONDS_PER_MINUTE)
        + Durations.seconds(parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3)));
  }

  private static long whole(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
