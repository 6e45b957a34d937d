package dev.podarium.objects.workloads;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One field of a schedule: the numbers that it allows.
 *
 * @param bits bit n for the number n
 * @param star whether it was {@code *} or {@code ?}: what is asked of the other day field then
 *     counts alone
 * @see <a href="https://github.com/robfig/cron">robfig/cron, v3, parser.go, getField</a>
 */
record CronField(long bits, boolean star) {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

  /**
   * What a field may hold.
   *
   * @param names in lower case, by number; empty texts and numbers beyond have none
   */
  record Bounds(int least, int most, List<String> names) {

    Bounds(int least, int most) {
      this(least, most, List.of());
    }
  }

  boolean allows(int number) {
    return (bits & 1L << number) != 0;
  }

  /** Every number that it allows, in order. */
  List<Integer> numbers() {
    return IntStream.range(0, Long.SIZE - 1).filter(this::allows).boxed().toList();
  }

  static CronField any(Bounds bounds) {
    return new CronField(bits(bounds.least, bounds.most, 1), true);
  }

  static CronField first(Bounds bounds) {
    return new CronField(1L << bounds.least, false);
  }

  /**
   * Ranges with commas between them; empty ones are passed over.
   *
   * @throws IllegalArgumentException with cron's words, for what is no field
   */
  static CronField of(String text, Bounds bounds) {
    return List.of(text.split(",")).stream()
        .filter(Predicate.not(String::isEmpty))
        .map(range -> range(range, bounds))
        .reduce(new CronField(0, false), CronField::or);
  }

  private CronField or(CronField other) {
    return new CronField(bits | other.bits, star || other.star);
  }

  private static CronField range(String range, Bounds bounds) {
    var parts = range.split("/", -1);
    var ends = parts[0].split("-", -1);
    var any = ends[0].equals("*") || ends[0].equals("?");
    if (!any && ends.length == 1) {
      ends = new String[] {ends[0], ends[0]};
    }
    var start = any ? bounds.least : number(ends[0], bounds);
    if (!any && ends.length > 2) {
      throw wrong("too many hyphens: " + range);
    }
    var end = any ? bounds.most : number(ends[1], bounds);
    if (parts.length > 2) {
      throw wrong("too many slashes: " + range);
    }
    var step = parts.length == 2 ? number(parts[1]) : 1;
    var open = parts.length == 2 && !parts[0].contains("-");
    return checked(start, open ? bounds.most : end, step, any && step <= 1, bounds, range);
  }

  private static CronField checked(
      long start, long end, long step, boolean star, Bounds bounds, String range) {
    if (start < bounds.least) {
      throw wrong(
          "beginning of range (%d) below minimum (%d): %s".formatted(start, bounds.least, range));
    }
    if (end > bounds.most) {
      throw wrong("end of range (%d) above maximum (%d): %s".formatted(end, bounds.most, range));
    }
    if (start > end) {
      throw wrong(
          "beginning of range (%d) beyond end of range (%d): %s".formatted(start, end, range));
    }
    if (step == 0) {
      throw wrong("step of range should be a positive number: " + range);
    }
    return new CronField(bits(start, end, Math.min(step, Long.SIZE)), star);
  }

  private static long bits(long start, long end, long step) {
    var bits = 0L;
    for (var number = start; number <= end; number += step) {
      bits |= 1L << number;
    }
    return bits;
  }

  private static long number(String text, Bounds bounds) {
    var named = text.isEmpty() ? -1 : bounds.names.indexOf(text.toLowerCase(Locale.ROOT));
    return named >= 0 ? named : number(text);
  }

  private static long number(String text) {
    try {
      var number = Long.parseLong(WHOLE.matcher(text).matches() ? text : "");
      if (number < 0) {
        throw wrong("negative number (%d) not allowed: %s".formatted(number, text));
      }
      return number;
    } catch (NumberFormatException notRead) {
      var why = WHOLE.matcher(text).matches() ? "value out of range" : "invalid syntax";
      throw wrong(
          "failed to parse int from %1$s: strconv.Atoi: parsing \"%1$s\": %2$s"
              .formatted(text, why));
    }
  }

  private static IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(problem);
  }
}
