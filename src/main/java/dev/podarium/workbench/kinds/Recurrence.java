package dev.podarium.workbench.kinds;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a CronJob runs, in words: on the clock by which it goes.
 *
 * @param now virtual nanoseconds since the start
 */
record Recurrence(CronJob job, long now) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

  /** When it runs next; empty while suspended, or when it never does. */
  Optional<Instant> next() {
    return CronJobs.next(job, Timestamps.instant(now));
  }

  /** {@code 08:05:00}, with its day when that is not today. */
  String clock(Instant instant) {
    var zone = CronJobs.zone(job);
    var then = instant.atZone(zone);
    var today = Timestamps.instant(now).atZone(zone).toLocalDate();
    return (then.toLocalDate().equals(today) ? CLOCK : DAY).format(then);
  }

  /** {@code 1 min 30 s} until an instant. */
  String until(Instant instant) {
    return words(Duration.between(Timestamps.instant(now), instant));
  }

  /** {@code runs next at 08:05:00, then every 5 minutes}; or why it does not. */
  String words() {
    if (CronJobs.suspended(job)) {
      return "is suspended: it makes no Job until spec.suspend is false";
    }
    var times = times();
    return switch (times.size()) {
      case 0 -> "never runs: no day that comes has such a date";
      case 1 -> "runs once, at " + clock(times.getFirst());
      default -> "runs next at " + clock(times.getFirst()) + ", then " + rhythm(times);
    };
  }

  private List<Instant> times() {
    var times = new ArrayList<Instant>();
    var next = next();
    while (next.isPresent() && times.size() < 4) {
      times.add(next.get());
      next = CronJobs.next(job, next.get());
    }
    return times;
  }

  private String rhythm(List<Instant> times) {
    var distance = Duration.between(times.get(0), times.get(1));
    for (var i = 2; i < times.size(); i++) {
      if (!Duration.between(times.get(i - 1), times.get(i)).equals(distance)) {
        return "at " + clock(times.get(1));
      }
    }
    return "every " + every(distance);
  }

  private static String every(Duration distance) {
    var seconds = distance.toSeconds();
    if (seconds % 86_400 == 0) {
      return count(seconds / 86_400, "day");
    }
    if (seconds % 3600 == 0) {
      return count(seconds / 3600, "hour");
    }
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : seconds + " seconds";
  }

  private static String count(long number, String what) {
    return number == 1 ? what : number + " " + what + "s";
  }

  private static String words(Duration span) {
    var seconds = span.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
