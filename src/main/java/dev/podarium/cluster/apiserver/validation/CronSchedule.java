package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.decoding.GoDuration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When a CronJob runs: five fields or a word, with the words for what is wrong with them.
 *
 * <p>Source: robfig/cron, v3, parser.go
 */
final class CronSchedule {

  private static final Set<String> WORDS =
      Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final List<String> MONTHS =
      List.of(
          "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final String EVERY = "@every ";

  private static final List<Bounds> FIELDS =
      List.of(
          new Bounds(0, 59, List.of()),
          new Bounds(0, 23, List.of()),
          new Bounds(1, 31, List.of()),
          new Bounds(1, 12, MONTHS),
          new Bounds(0, 6, DAYS));

  private CronSchedule() {}

  private record Bounds(int least, int most, List<String> names) {}

  /** What is wrong with a schedule without a time zone. */
  static Optional<String> problem(String schedule) {
    if (schedule.startsWith("@")) {
      return problemOfWord(schedule);
    }
    var fields = List.of(schedule.strip().split("\\s+", -1));
    if (fields.size() != FIELDS.size()) {
      return Optional.of(
          "expected exactly 5 fields, found %d: [%s]"
              .formatted(fields.size(), String.join(" ", fields)));
    }
    try {
      for (var i = 0; i < FIELDS.size(); i++) {
        for (var range : fields.get(i).split(",", -1)) {
          if (!range.isEmpty()) {
            check(range, FIELDS.get(i));
          }
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException problem) {
      return Optional.ofNullable(problem.getMessage());
    }
  }

  private static Optional<String> problemOfWord(String word) {
    if (!word.startsWith(EVERY)) {
      return WORDS.contains(word)
          ? Optional.empty()
          : Optional.of("unrecognized descriptor: " + word);
    }
    return GoDuration.problem(word.substring(EVERY.length()))
        .map(problem -> "failed to parse duration " + word + ": " + problem);
  }

  private static void check(String range, Bounds bounds) {
    var parts = range.split("/", -1);
    var ends = parts[0].split("-", -1);
    var any = ends[0].equals("*") || ends[0].equals("?");
    if (!any && ends.length > 2) {
      throw wrong("too many hyphens: " + range);
    }
    var start = any ? bounds.least : number(ends[0], bounds);
    var end = any ? bounds.most : ends.length == 2 ? number(ends[1], bounds) : start;
    if (parts.length > 2) {
      throw wrong("too many slashes: " + range);
    }
    var step = parts.length == 2 ? number(parts[1]) : 1;
    if (parts.length == 2 && ends.length == 1) {
      end = bounds.most;
    }
    checkRange(start, end, step, bounds, range);
  }

  private static void checkRange(int start, int end, int step, Bounds bounds, String range) {
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
  }

  private static int number(String text, Bounds bounds) {
    var named = text.isEmpty() ? -1 : bounds.names.indexOf(text.toLowerCase(Locale.ROOT));
    return named >= 0 ? named : number(text);
  }

  private static int number(String text) {
    if (!text.matches("[+-]?[0-9]+")) {
      throw wrong(
          "failed to parse int from %1$s: strconv.Atoi: parsing \"%1$s\": invalid syntax"
              .formatted(text));
    }
    if (text.length() > 9) {
      throw wrong(
          "failed to parse int from %1$s: strconv.Atoi: parsing \"%1$s\": value out of range"
              .formatted(text));
    }
    var number = Integer.parseInt(text);
    if (number < 0) {
      throw wrong("negative number (%d) not allowed: %s".formatted(number, text));
    }
    return number;
  }

  private static IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(problem);
  }
}
