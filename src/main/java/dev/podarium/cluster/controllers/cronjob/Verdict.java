package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.controllers.cronjob.Starts.Missed;
import dev.podarium.objects.decoding.GoLocation;
import dev.podarium.objects.values.Printable;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.CronSchedule;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a CronJob starts a Job now, and when it is looked at again.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go, syncCronJob
 *
 * @param notes what is told of it, in order
 * @param start for when a Job is made; empty: none is
 * @param again when to look again; empty: when it changes
 */
record Verdict(List<Note> notes, Optional<Instant> start, Optional<Instant> again) {

  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** About a CronJob whose list of active Jobs is right. */
  static Verdict of(CronJob job, Instant now) {
    var judge = new Judge(job, now);
    var start = judge.start();
    return new Verdict(List.copyOf(judge.notes), start, judge.again);
  }

  /** About one whose schedule has just been changed: it waits for the next start of the new one. */
  static Verdict ofChangedSchedule(CronJob job, Instant now) {
    var schedule = CronJobs.schedule(job);
    return schedule.isEmpty()
        ? new Verdict(List.of(unreadable(job)), Optional.empty(), Optional.empty())
        : new Verdict(
            List.of(), Optional.empty(), Optional.of(Starts.of(job, schedule.get(), now).again()));
  }

  private static Note unreadable(CronJob job) {
    return Note.warning(
        job,
        "UnParseableCronJobSchedule",
        "unparseable schedule for cronjob: " + job.getSpec().getSchedule());
  }

  private static final class Judge {

    private final CronJob job;
    private final Instant now;
    private final List<Note> notes = new ArrayList<>();
    private Optional<Instant> again = Optional.empty();

    Judge(CronJob job, Instant now) {
      this.job = job;
      this.now = now;
    }

    private void warn(String reason, String message) {
      notes.add(Note.warning(job, reason, message));
    }

    Optional<Instant> start() {
      var zone = job.getSpec().getTimeZone();
      var unknown = zone == null ? Optional.<String>empty() : GoLocation.problem(zone);
      if (unknown.isPresent()) {
        warn(
            "UnknownTimeZone",
            "invalid timeZone: %s: %s".formatted(Printable.quoted(zone), unknown.get()));
        return Optional.empty();
      }
      return CronJobs.suspended(job) ? Optional.empty() : bySchedule();
    }

    private Optional<Instant> bySchedule() {
      var text = String.valueOf(job.getSpec().getSchedule());
      if (text.contains("TZ")) {
        warn(
            "UnsupportedSchedule",
            "CRON_TZ or TZ used in schedule %s is not officially supported, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details"
                .formatted(Printable.quoted(text)));
      }
      var problem = CronSchedule.problem(text);
      if (problem.isPresent()) {
        warn(
            "UnparseableSchedule",
            "unparseable schedule: %s : %s".formatted(Printable.quoted(text), problem.get()));
        return Optional.empty();
      }
      return among(Starts.of(job, CronSchedule.of(text), now));
    }

    private Optional<Instant> among(Starts starts) {
      var due = starts.due(true);
      if (due.problem() != null) {
        warn(
            "InvalidSchedule",
            "invalid schedule: %s : %s".formatted(job.getSpec().getSchedule(), due.problem()));
        return Optional.empty();
      }
      again = Optional.of(starts.again());
      if (due.mostRecent().isPresent() && due.missed() == Missed.MANY) {
        warn(
            "TooManyMissedTimes",
            "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check"
                + " clock skew");
      }
      return due.mostRecent()
          .filter(this::inTime)
          .filter(start -> !isMade(start, starts))
          .filter(start -> isAllowed());
    }

    private boolean inTime(Instant start) {
      var deadline = job.getSpec().getStartingDeadlineSeconds();
      var late = deadline != null && start.plusSeconds(deadline).isBefore(now);
      if (late) {
        warn("MissSchedule", "Missed scheduled time to start a job: " + RFC_1123.format(start));
      }
      return !late;
    }

    private boolean isMade(Instant start, Starts starts) {
      var name = CronJobs.jobName(job, start);
      return starts.alreadyMade(start)
          || CronJobs.active(job).stream().anyMatch(each -> name.equals(each.getName()));
    }

    private boolean isAllowed() {
      var forbidden =
          "Forbid".equals(job.getSpec().getConcurrencyPolicy()) && !CronJobs.active(job).isEmpty();
      if (forbidden) {
        notes.add(
            Note.normal(
                job,
                "JobAlreadyActive",
                "Not starting job because prior execution is running and concurrency policy is"
                    + " Forbid"));
      }
      return !forbidden;
    }
  }
}
