package dev.podarium.objects.workloads;

import dev.podarium.objects.decoding.GoDuration;
import dev.podarium.objects.decoding.GoLocation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something recurs: five fields (minute, hour, day of month, month, day of week) with names,
 * ranges, lists and steps; a word such as {@code @daily}; or {@code @every 90s}. Before it may
 * stand {@code TZ=Europe/Rome} or {@code CRON_TZ=…}.
 *
 * @see <a href="https://github.com/robfig/cron">robfig/cron, v3, parser.go, ParseStandard</a>
 */
public sealed interface CronSchedule {

  /**
   * The first instant at which it recurs after another, in whole seconds; empty when there is none
   * within five years.
   *
   * @param zone whose clock counts, unless the schedule names one itself
   */
  Optional<Instant> next(Instant after, ZoneId zone);

  /**
   * Reads a schedule.
   *
   * @throws IllegalArgumentException with cron's words, for what is none
   */
  static CronSchedule of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty spec string");
    }
    if (!text.startsWith("TZ=") && !text.startsWith("CRON_TZ=")) {
      return CronText.schedule(text, null);
    }
    var end = text.indexOf(' ');
    var name = text.substring(text.indexOf('=') + 1, end < 0 ? text.length() : end);
    GoLocation.problem(name)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("provided bad location " + name + ": " + problem);
            });
    return CronText.schedule(end < 0 ? "" : text.substring(end).strip(), GoLocation.of(name));
  }

  /** What is wrong with a schedule, in cron's words; empty when it can be read. */
  static Optional<String> problem(String text) {
    try {
      of(text);
      return Optional.empty();
    } catch (IllegalArgumentException problem) {
      return Optional.ofNullable(problem.getMessage());
    }
  }

  /**
   * By the calendar and the clock on the wall.
   *
   * @param zone that the schedule names; null: none
   */
  record ByCalendar(
      CronField minutes,
      CronField hours,
      CronField daysOfMonth,
      CronField months,
      CronField daysOfWeek,
      @Nullable ZoneId zone)
      implements CronSchedule {

    @Override
    public Optional<Instant> next(Instant after, ZoneId other) {
      return new CronSearch(this, after, zone == null ? other : zone).next();
    }
  }

  /**
   * So long after one another.
   *
   * @param delay whole seconds, at least one
   */
  record Every(Duration delay) implements CronSchedule {

    static Every of(String span) {
      var nanos = GoDuration.nanos(span);
      var seconds = Duration.ofNanos(nanos).truncatedTo(ChronoUnit.SECONDS);
      return new Every(seconds.isPositive() ? seconds : Duration.ofSeconds(1));
    }

    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      return Optional.of(after.truncatedTo(ChronoUnit.SECONDS).plus(delay));
    }
  }
}
