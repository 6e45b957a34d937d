package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Job whenever a CronJob's schedule says so, and deletes old ones that have finished.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go
 */
public final class CronJobController implements Reconciler<CronJob> {

  @Override
  public String name() {
    return "cronjob-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(CronJob.class).andOwned(Job.class);
  }

  /**
   * What is remembered from look to look: the schedule, and when the CronJob was to be looked at
   * again. A changed schedule starts nothing at once, though the new one may have been due long
   * ago.
   */
  private record Looked(@Nullable String schedule, @Nullable String zone, @Nullable Instant again) {

    static Looked at(CronJob job, Optional<Instant> again) {
      var spec = job.getSpec();
      return new Looked(spec.getSchedule(), spec.getTimeZone(), again.orElse(null));
    }

    boolean sameSchedule(CronJob job) {
      return Objects.equals(schedule, job.getSpec().getSchedule())
          && Objects.equals(zone, job.getSpec().getTimeZone());
    }
  }

  @Override
  public Plan reconcile(CronJob desired, View view) {
    var jobs = ownJobs(desired, view);
    var surplus = History.surplus(desired, jobs);
    var round = round(desired, jobs, surplus, view);
    if (surplus.isEmpty()) {
      return round;
    }
    var deletions =
        surplus.stream().map(job -> Start.deletion(desired, ObjectRef.of(job))).toList();
    return Plan.together(deletions)
        .againAt(round.again())
        .andThen(
            acted -> {
              var deleted = acted.done().stream().map(Job.class::cast).toList();
              return round(desired, jobs, deleted, view);
            });
  }

  /** Its Jobs, whatever their labels. */
  static List<Job> ownJobs(CronJob owner, View view) {
    var name = owner.getMetadata().getName();
    return view.snapshot()
        .list(Job.class, owner.getMetadata().getNamespace())
        .filter(job -> isNamed(job, name))
        .toList();
  }

  private static boolean isNamed(Job job, String name) {
    var controller = Metas.controllerOf(job);
    return controller != null && name.equals(controller.getName());
  }

  private static Plan round(CronJob desired, List<Job> jobs, List<Job> deleted, View view) {
    var observed = Observed.of(desired, jobs, deleted);
    var seen =
        observed.notes().stream()
            .map(Plan::tell)
            .reduce(Plan.nothing(), Plan::then)
            .thenStatus(acted -> observed.job());
    return Metas.deleting(desired) ? seen : seen.then(starting(observed.job(), view));
  }

  private static Plan starting(CronJob job, View view) {
    var before = view.memory(Looked.class);
    var changed = before != null && !before.sameSchedule(job);
    var now = Timestamps.instant(view.now());
    var verdict = changed ? Verdict.ofChangedSchedule(job, now) : Verdict.of(job, now);
    var start = verdict.start().map(instant -> new Start(job, instant, taken(job, instant, view)));
    var again =
        start.filter(Start::isSomebodyElses).isPresent()
            ? Optional.<Instant>empty()
            : verdict.again();
    var looked = Looked.at(job, changed ? earlier(again, before) : again);
    return verdict.notes().stream()
        .map(Plan::tell)
        .reduce(Plan.nothing(), Plan::then)
        .then(start.map(Start::plan).orElse(Plan.nothing()))
        .againAt(looked.again == null ? Long.MAX_VALUE : Timestamps.nanos(looked.again))
        .remembering(looked);
  }

  /** A timer that runs already goes on running. */
  private static Optional<Instant> earlier(Optional<Instant> again, @Nullable Looked before) {
    var running = Optional.ofNullable(before).map(Looked::again);
    return Stream.of(again, running).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static @Nullable Job taken(CronJob owner, Instant start, View view) {
    var namespace = owner.getMetadata().getNamespace();
    var ref = new ObjectRef(Kinds.of(Job.class), namespace, CronJobs.jobName(owner, start));
    return view.find(ref) instanceof Job job ? job : null;
  }
}
