package dev.podarium.cluster.controllers.job;

import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.cluster.client.Loops;
import dev.podarium.cluster.client.Pace;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs Pods until enough of them have succeeded, or too many have failed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncJob
 */
public final class JobController implements Reconciler<Job> {

  /** As a client and in Events. */
  public static final String NAME = "job-controller";

  /** The whole controller: beside Jobs it looks at Pods that no Job will count any more. */
  public static Component component(Connection connection) {
    return new Loops(
        connection,
        List.of(
            new ControlLoop<>(new JobController(), Job.class, connection),
            new ControlLoop<>(new OrphanPods(), Pod.class, connection)));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Source: syncJobBatchPeriod, DefaultJobApiBackOff, MaxJobApiBackOff. */
  @Override
  public Pace pace() {
    return new Pace(Durations.seconds(1L), Durations.seconds(1L), Durations.seconds(60L));
  }

  @Override
  public Watches watches() {
    return Watches.on(Job.class)
        .andOwned(Pod.class)
        .and(Pod.class, new Adopters<>(Job.class, job -> job.getSpec().getSelector()));
  }

  @Override
  public Plan reconcile(Job desired, View view) {
    if (!isOurs(desired)) {
      return Plan.nothing();
    }
    var known = Objects.requireNonNullElse(view.memory(JobBackOff.class), JobBackOff.NONE);
    var claim = claim(desired, view);
    return claim
        .settledBy(
            view, () -> reconcile(begun(desired, view.now()), claim.owned(), known, view.now()))
        .remembering(known);
  }

  @Override
  public List<Read> asks(Job desired, View view) {
    return isOurs(desired) ? claim(desired, view).asks() : List.of();
  }

  private static boolean isOurs(Job job) {
    return !Jobs.finished(job) && !Jobs.managedElsewhere(job);
  }

  private static Claim<Pod> claim(Job job, View view) {
    return Claim.of(Pod.class, job, job.getSpec().getSelector(), view).guardedBy(JobPods.TRACKING);
  }

  /** A Job begins when it is first seen and not suspended. */
  private static Job begun(Job job, long now) {
    var status = Jobs.status(job);
    return status.getStartTime() != null || Jobs.suspended(job)
        ? job
        : SpecAndStatus.withStatus(job, JobStatuses.started(status, now));
  }

  private static Plan reconcile(Job job, List<Pod> pods, JobBackOff known, long now) {
    var seen = Observed.of(job, pods);
    var backOff = known.after(seen.newlySucceeded(), seen.newlyFailed());
    var ending = Ending.of(seen, now);
    var round = round(seen, ending, new ActivePods(seen, backOff, now));
    return round
        .plan()
        .againAt(ending == null ? Jobs.deadline(job) : Long.MAX_VALUE)
        .andThen(acted -> new Report(seen, ending, round, now).after(acted, backOff));
  }

  private static Round round(Observed seen, @Nullable Ending ending, ActivePods active) {
    if (ending != null) {
      return Deletions.ofCounted(seen, seen.active());
    }
    return Metas.deleting(seen.job()) ? Round.nothing(seen.counts()) : active.manage();
  }
}
