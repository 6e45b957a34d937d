package dev.podarium.objects.workloads;

import dev.podarium.objects.workloads.CronField.Bounds;
import dev.podarium.objects.workloads.CronSchedule.ByCalendar;
import dev.podarium.objects.workloads.CronSchedule.Every;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a schedule says after its time zone.
 *
 * @see <a href="https://github.com/robfig/cron">robfig/cron, v3, parser.go</a>
 */
final class CronText {

  private static final Bounds MINUTES = new Bounds(0, 59);
  private static final Bounds HOURS = new Bounds(0, 23);
  private static final Bounds DAYS = new Bounds(1, 31);
  private static final Bounds MONTHS =
      new Bounds(
          1,
          12,
          List.of(
              "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
              "dec"));
  private static final Bounds WEEKDAYS =
      new Bounds(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));
  private static final List<Bounds> ALL = List.of(MINUTES, HOURS, DAYS, MONTHS, WEEKDAYS);

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String EVERY = "@every ";

  private CronText() {}

  static CronSchedule schedule(String text, @Nullable ZoneId zone) {
    return text.startsWith("@") ? named(text, zone) : fields(text, zone);
  }

  private static CronSchedule fields(String text, @Nullable ZoneId zone) {
    var fields = SPACE.splitAsStream(text).filter(Predicate.not(String::isEmpty)).toList();
    if (fields.size() != ALL.size()) {
      throw new IllegalArgumentException(
          "expected exactly 5 fields, found %d: [%s]"
              .formatted(fields.size(), String.join(" ", fields)));
    }
    return new ByCalendar(
        CronField.of(fields.get(0), MINUTES),
        CronField.of(fields.get(1), HOURS),
        CronField.of(fields.get(2), DAYS),
        CronField.of(fields.get(3), MONTHS),
        CronField.of(fields.get(4), WEEKDAYS),
        zone);
  }

  private static CronSchedule named(String word, @Nullable ZoneId zone) {
    return switch (word) {
      case "@yearly", "@annually" -> from(3, zone);
      case "@monthly" -> from(2, zone);
      case "@weekly" ->
          new ByCalendar(
              CronField.first(MINUTES),
              CronField.first(HOURS),
              CronField.any(DAYS),
              CronField.any(MONTHS),
              CronField.first(WEEKDAYS),
              zone);
      case "@daily", "@midnight" -> from(1, zone);
      case "@hourly" -> from(0, zone);
      default -> every(word);
    };
  }

  /**
   * At the beginning of something: minutes at 0, and as many of the fields after them at their
   * first.
   */
  private static CronSchedule from(int firsts, @Nullable ZoneId zone) {
    return new ByCalendar(
        CronField.first(MINUTES),
        firsts > 0 ? CronField.first(HOURS) : CronField.any(HOURS),
        firsts > 1 ? CronField.first(DAYS) : CronField.any(DAYS),
        firsts > 2 ? CronField.first(MONTHS) : CronField.any(MONTHS),
        CronField.any(WEEKDAYS),
        zone);
  }

  private static CronSchedule every(String word) {
    if (!word.startsWith(EVERY)) {
      throw new IllegalArgumentException("unrecognized descriptor: " + word);
    }
    try {
      return Every.of(word.substring(EVERY.length()));
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(
          "failed to parse duration " + word + ": " + problem.getMessage(), problem);
    }
  }
}
