package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.CronJobActions;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.Suspending;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window knows of a CronJob. */
final class CronJobDescriptor implements KindDescriptor<CronJob> {

  @Override
  public Class<CronJob> type() {
    return CronJob.class;
  }

  @Override
  public void details(CronJob job, Details details) {
    var recurrence = new Recurrence(job, details.now());
    recurrence
        .next()
        .ifPresentOrElse(
            next -> details.headline(recurrence.clock(next), "next, in " + recurrence.until(next)),
            () -> details.headline(CronJobs.suspended(job) ? "suspended" : "never", "runs"));
    var active = CronJobs.active(job).size();
    details
        .headline(active, active == 1 ? "Job is active" : "Jobs are active")
        .figure("last", CronJobs.lastSchedule(job).map(recurrence::clock).orElse("–"));
    said(job, details);
    var status = CronJobs.status(job);
    details
        .is("lastScheduleTime", clock(status.getLastScheduleTime(), recurrence))
        .is("lastSuccessfulTime", clock(status.getLastSuccessfulTime(), recurrence));
    CronJobs.active(job)
        .forEach(
            each ->
                details.is(
                    "active",
                    each.getName(),
                    new ObjectRef(Kinds.of(Job.class), each.getNamespace(), each.getName())));
  }

  /** By the clock of its schedule, so that they can be compared. */
  private static @Nullable String clock(@Nullable String timestamp, Recurrence recurrence) {
    return timestamp == null ? null : recurrence.clock(Instant.parse(timestamp));
  }

  private static void said(CronJob job, Details details) {
    var spec = job.getSpec();
    details
        .said("schedule", spec.getSchedule())
        .said("timeZone", spec.getTimeZone())
        .said("concurrencyPolicy", spec.getConcurrencyPolicy())
        .said("suspend", CronJobs.suspended(job) ? "true" : null)
        .said(
            "startingDeadlineSeconds",
            spec.getStartingDeadlineSeconds() == null
                ? null
                : spec.getStartingDeadlineSeconds() + " s")
        .said("successfulJobsHistoryLimit", spec.getSuccessfulJobsHistoryLimit())
        .said("failedJobsHistoryLimit", spec.getFailedJobsHistoryLimit())
        .said("image", images(job));
  }

  private static String images(CronJob job) {
    return Texts.images(job.getSpec().getJobTemplate().getSpec().getTemplate());
  }

  @Override
  public Related mention(CronJob job, Snapshot world) {
    var state = CronJobs.active(job).isEmpty() ? PodState.SUCCEEDED : PodState.READY;
    var words = CronJobs.suspended(job) ? "suspended" : job.getSpec().getSchedule();
    return new Related(ObjectRef.of(job), state, words, 0);
  }

  @Override
  public Optional<OwnerCard> card(CronJob job) {
    var last =
        CronJobs.lastSchedule(job)
            .map(instant -> new Recurrence(job, Timestamps.nanos(instant)).clock(instant))
            .orElse("never");
    var counts = "active %d · last %s".formatted(CronJobs.active(job).size(), last);
    return Optional.of(new OwnerCard(ObjectRef.of(job), 0, counts, job.getSpec().getSchedule()));
  }

  @Override
  public List<Action> actions(CronJob job, ActionContext context) {
    return List.of(
        CronJobActions.trigger(job, context),
        Suspending.of(ObjectRef.of(job), CronJobs.suspended(job), context),
        Deletion.of(ObjectRef.of(job), context));
  }

  @Override
  public String consequenceOfCreating(CronJob job, Snapshot world) {
    return CronJobs.schedule(job).isEmpty()
        ? ""
        : "It " + new Recurrence(job, world.nanos()).words() + ".";
  }

  @Override
  public String consequenceOfChanging(CronJob before, CronJob after, Snapshot world) {
    var old = CronJobs.spec(before);
    var spec = CronJobs.spec(after);
    if (!Objects.equals(old.getSchedule(), spec.getSchedule())
        || !Objects.equals(old.getTimeZone(), spec.getTimeZone())
        || CronJobs.suspended(before) != CronJobs.suspended(after)) {
      return consequenceOfCreating(after, world);
    }
    return Objects.equals(old.getJobTemplate(), spec.getJobTemplate())
        ? ""
        : "Jobs that run already stay as they are; the next one is made of the new template.";
  }
}
