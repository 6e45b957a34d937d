package dev.podarium.objects.workloads;

import dev.podarium.objects.workloads.CronSchedule.ByCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The search for the next instant of a calendar: month, day, hour and minute are each moved on
 * until they are allowed, and whenever one begins anew, those before it are asked again.
 *
 * <p>Where the clock is put forward, 02:30 does not exist and is passed over; where it is put back,
 * 02:30 comes twice and counts twice.
 *
 * @see <a href="https://github.com/robfig/cron">robfig/cron, v3, spec.go, Next</a>
 */
final class CronSearch {

  private static final int YEARS = 5;
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  private final ByCalendar schedule;
  private final ZoneRules rules;

  /** Seconds since 1970. */
  private long second;

  /** Whether a field was moved, so that all below it stand at their beginning. */
  private boolean moved;

  CronSearch(ByCalendar schedule, Instant after, ZoneId zone) {
    this.schedule = schedule;
    this.rules = zone.getRules();
    this.second = after.getEpochSecond() + 1;
  }

  Optional<Instant> next() {
    if (schedule.minutes().bits() == 0 || schedule.hours().bits() == 0) {
      return Optional.empty();
    }
    var last = local().getYear() + YEARS;
    while (local().getYear() <= last) {
      if (month() && day() && hour() && minute() && wholeMinute()) {
        return Optional.of(Instant.ofEpochSecond(second));
      }
    }
    return Optional.empty();
  }

  private boolean month() {
    while (!schedule.months().allows(local().getMonthValue())) {
      begin(local().withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS));
      set(local().plusMonths(1));
      if (local().getMonthValue() == 1) {
        return false;
      }
    }
    return true;
  }

  private boolean day() {
    while (!allowsDay()) {
      begin(local().truncatedTo(ChronoUnit.DAYS));
      set(local().plusDays(1));
      var hour = local().getHour();
      second += hour == 0 ? 0 : hour > 12 ? (24 - hour) * HOUR : -hour * HOUR;
      if (local().getDayOfMonth() == 1) {
        return false;
      }
    }
    return true;
  }

  /** When both days are restricted, either will do. */
  private boolean allowsDay() {
    var today = local();
    var byMonth = schedule.daysOfMonth().allows(today.getDayOfMonth());
    var byWeek = schedule.daysOfWeek().allows(today.getDayOfWeek().getValue() % 7);
    if (schedule.daysOfMonth().star() || schedule.daysOfWeek().star()) {
      return byMonth && byWeek;
    }
    return byMonth || byWeek;
  }

  private boolean hour() {
    while (!schedule.hours().allows(local().getHour())) {
      begin(local().truncatedTo(ChronoUnit.HOURS));
      second += HOUR;
      if (local().getHour() == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean minute() {
    while (!schedule.minutes().allows(local().getMinute())) {
      beginMinute();
      second += MINUTE;
      if (local().getMinute() == 0) {
        return false;
      }
    }
    return true;
  }

  /** Within a minute that is allowed: on to the next whole one, unless this is whole. */
  private boolean wholeMinute() {
    if (second % MINUTE == 0) {
      return true;
    }
    moved = true;
    second += MINUTE - second % MINUTE;
    return false;
  }

  private void begin(LocalDateTime local) {
    if (!moved) {
      moved = true;
      set(local);
    }
  }

  private void beginMinute() {
    if (!moved) {
      moved = true;
      second -= second % MINUTE;
    }
  }

  private LocalDateTime local() {
    return LocalDateTime.ofEpochSecond(second, 0, rules.getOffset(Instant.ofEpochSecond(second)));
  }

  /**
   * As Go's {@code time.Date} settles what the clock shows never or twice: by the offset that would
   * hold if the text were UTC, and once more by the one that holds there.
   */
  private void set(LocalDateTime local) {
    var utc = local.toEpochSecond(ZoneOffset.UTC);
    var guess = utc - rules.getOffset(Instant.ofEpochSecond(utc)).getTotalSeconds();
    second = utc - rules.getOffset(Instant.ofEpochSecond(guess)).getTotalSeconds();
  }
}
