package dev.podarium.workbench.strips.cronjob;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.frame.time.Clock;
import dev.podarium.workbench.frame.time.TimeWindow;
import dev.podarium.workbench.strips.cronjob.Occasion.Outcome;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import dev.podarium.workbench.strips.past.Version;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instants of a CronJob's schedule, and what came of each. */
final class Calendar {

  /** A controller needs a moment before it has acted. */
  private static final long AT_ONCE = Clock.SECOND;

  private static final int MOST = 400;
  private static final double BEFORE = 4.6;
  private static final double AFTER = 1.4;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final CronJob cron;
  private final Life<CronJob> life;
  private final List<Life<Job>> jobs;
  private final long now;

  Calendar(CronJob cron, Past past) {
    this.cron = cron;
    life = past.of(cron);
    jobs = past.ownedBy(cron, Job.class);
    now = past.now();
  }

  static Instant instant(long nanos) {
    return Timestamps.EPOCH.plusNanos(nanos);
  }

  private static long nanos(Instant instant) {
    return Duration.between(Timestamps.EPOCH, instant).toNanos();
  }

  /** {@code 08:10} on the cluster's clock. */
  static String minute(long nanos) {
    return MINUTE.format(instant(nanos).atZone(ZoneOffset.UTC));
  }

  List<Life<Job>> jobs() {
    return jobs;
  }

  /** So wide that some runs are to be seen, and the next. */
  TimeWindow window() {
    var first = after(now);
    var second = first.flatMap(this::after);
    if (second.isEmpty()) {
      return TimeWindow.following(life.begun(), now);
    }
    var apart = second.get() - first.get();
    return new TimeWindow(now - (long) (BEFORE * apart), now + (long) (AFTER * apart));
  }

  /** The next instant of the schedule, whether or not the CronJob is suspended. */
  private Optional<Long> after(long nanos) {
    return CronJobs.schedule(cron)
        .flatMap(schedule -> schedule.next(instant(nanos), CronJobs.zone(cron)))
        .map(Calendar::nanos);
  }

  /** When the next Job is to be made; empty while it is suspended. */
  Optional<Long> next() {
    return CronJobs.suspended(cron) ? Optional.empty() : after(now);
  }

  /** Those in a window, oldest first. */
  List<Occasion> occasions(TimeWindow window) {
    var all = new ArrayList<Occasion>();
    var at = after(Math.max(window.from(), life.begun()));
    while (at.isPresent() && at.get() <= now && all.size() < MOST) {
      of(at.get()).ifPresent(all::add);
      at = after(at.get());
    }
    next()
        .map(next -> new Occasion(next, Outcome.NEXT, "in " + span(next - now), null))
        .ifPresent(all::add);
    return all;
  }

  /** {@code 43 s}, {@code 1 min 30 s}: whole seconds, so that it changes once a second. */
  static String span(long nanos) {
    var seconds = Math.ceilDiv(nanos, Clock.SECOND);
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 7200
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  private Optional<Occasion> of(long at) {
    var name = CronJobs.jobName(cron, instant(at));
    var made = jobs.stream().filter(job -> job.ref().name().equals(name)).findFirst();
    if (made.isPresent()) {
      return Optional.of(new Occasion(at, Outcome.RUN, "", made.get().ref()));
    }
    var then = life.at(at);
    if (CronJobs.suspended(then)) {
      return Optional.of(new Occasion(at, Outcome.SUSPENDED, "", null));
    }
    var running = jobs.stream().filter(job -> runsAt(job, at)).findFirst();
    if (running.isPresent() && "Forbid".equals(then.getSpec().getConcurrencyPolicy())) {
      return Optional.of(
          new Occasion(
              at, Outcome.NOT_ALLOWED, minute(running.get().begun()) + " still runs", null));
    }
    return now - at < AT_ONCE
        ? Optional.empty()
        : Optional.of(new Occasion(at, Outcome.MISSED, "", null));
  }

  private static boolean runsAt(Life<Job> job, long at) {
    return job.begun() <= at && at < ended(job);
  }

  /** When a Job finished or was deleted, in virtual nanoseconds; {@link Life#GOES_ON} before. */
  static long ended(Life<Job> job) {
    return job.versions().stream()
        .filter(version -> Jobs.finished(version.object()))
        .findFirst()
        .map(Version::nanos)
        .orElse(job.ended());
  }
}
