package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.CronSchedule;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The starts of a CronJob around the present instant.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/utils.go
 *
 * @param zone whose clock the schedule goes by
 */
record Starts(CronJob job, CronSchedule schedule, ZoneId zone, Instant now) {

  /** More starts than these are many; there is one warning, and one start all the same. */
  private static final int FEW = 100;

  /** So late is looked again, for clocks that differ a little. */
  private static final Duration CLOCK_SKEW = Duration.ofMillis(100);

  /** How many starts have gone by, the one that is due not counted when it is alone. */
  enum Missed {
    NONE,
    FEW,
    MANY
  }

  /**
   * What has been due.
   *
   * @param earliest since when starts count
   * @param mostRecent the last of them that is not after the present
   * @param problem what is wrong with a schedule that never comes; null: nothing
   */
  record Due(
      Instant earliest, Optional<Instant> mostRecent, Missed missed, @Nullable String problem) {}

  static Starts of(CronJob job, CronSchedule schedule, Instant now) {
    return new Starts(job, schedule, CronJobs.zone(job), now);
  }

  /**
   * What has been due since the last start or since the CronJob was made.
   *
   * @param withinDeadline whether what is too late by {@code startingDeadlineSeconds} is left out
   */
  Due due(boolean withinDeadline) {
    var earliest = earliest(withinDeadline);
    var first = schedule.next(earliest, zone);
    var second = first.flatMap(instant -> schedule.next(instant, zone));
    if (first.isPresent() && now.isBefore(first.get())) {
      return new Due(earliest, Optional.empty(), Missed.NONE, null);
    }
    if (second.isEmpty()) {
      var problem = "time difference between two schedules is less than 1 second";
      return new Due(earliest, Optional.empty(), Missed.NONE, problem);
    }
    return now.isBefore(second.get())
        ? new Due(earliest, first, Missed.NONE, null)
        : several(earliest, first.orElseThrow(), second.get());
  }

  private Instant earliest(boolean withinDeadline) {
    var earliest =
        CronJobs.lastSchedule(job)
            .orElseGet(() -> Instant.parse(job.getMetadata().getCreationTimestamp()));
    var deadline = job.getSpec().getStartingDeadlineSeconds();
    if (!withinDeadline || deadline == null) {
      return earliest;
    }
    var oldest = now.minusSeconds(deadline);
    return oldest.isAfter(earliest) ? oldest : earliest;
  }

  /**
   * Counts as if the schedule were as regular as its first two starts, and looks for the last start
   * from there.
   *
   * <p>Every hour since 09:00, now 15:01: six, and the last is looked for from 14:00 on. {@code 30
   * 6-16/4 * * 1-5} since Thursday 10:30, now Friday 10:31: the first two are Thursday 14:30 and
   * Friday 06:30, 16 h apart, so two are counted, and from Thursday 14:30 on the last is Friday
   * 10:30.
   */
  private Due several(Instant earliest, Instant first, Instant second) {
    var distance = Math.max(1, Duration.between(first, second).toSeconds());
    var missed = Duration.between(first, now).toSeconds() / distance + 1;
    var from = first.plusSeconds((missed - 2) * distance);
    return new Due(earliest, lastSince(from), missed > FEW ? Missed.MANY : Missed.FEW, null);
  }

  private Optional<Instant> lastSince(Instant from) {
    var last = Optional.<Instant>empty();
    var next = schedule.next(from, zone);
    while (next.isPresent() && !next.get().isAfter(now)) {
      last = next;
      next = schedule.next(next.get(), zone);
    }
    return last;
  }

  /** When to look again; the present instant when the schedule never comes. */
  Instant again() {
    var due = due(false);
    var sinceNow = due.problem() != null || due.missed() != Missed.NONE;
    var last = due.mostRecent().orElse(sinceNow ? now : due.earliest());
    return schedule.next(last, zone).map(next -> next.plus(CLOCK_SKEW)).orElse(now);
  }

  /** Whether a start is the one that the last Job was made for. */
  boolean alreadyMade(Instant start) {
    return Objects.equals(CronJobs.lastSchedule(job).orElse(null), start);
  }
}
