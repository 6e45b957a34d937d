package dev.podarium.cluster.controllers.job;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.Pace;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets Pods go that wait to be counted though no Job will count them: theirs is gone or at its end.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncOrphanPod
 */
record OrphanPods() implements Reconciler<Pod> {

  @Override
  public String name() {
    return JobController.NAME;
  }

  @Override
  public Pace pace() {
    return new Pace(0, Durations.seconds(1L), Durations.seconds(60L));
  }

  @Override
  public Watches watches() {
    return Watches.onlyNewsOf(Pod.class, OrphanPods::waiting).and(Job.class, OrphanPods::left);
  }

  @Override
  public Plan reconcile(Pod pod, View view) {
    return JobPods.tracked(pod) && !isCounted(pod, view)
        ? Plan.write(Deletions.release(pod))
        : Plan.nothing();
  }

  private static Stream<ObjectRef> waiting(Change change, View view) {
    return change.after() instanceof Pod pod && JobPods.tracked(pod) && !isCounted(pod, view)
        ? Stream.of(change.ref())
        : Stream.empty();
  }

  /** The Pods of a Job that is gone or has come to its end. */
  private static Stream<ObjectRef> left(Change change, View view) {
    var job = change.after() == null ? change.before() : change.after();
    return job instanceof Job known && (change.after() == null || Jobs.finished(known))
        ? view.owned(known, Pod.class).filter(JobPods::tracked).map(ObjectRef::of)
        : Stream.empty();
  }

  /** Whether somebody counts it: its Job, or whatever else it belongs to. */
  private static boolean isCounted(Pod pod, View view) {
    var owner = Metas.controllerOf(pod);
    if (owner == null) {
      return false;
    }
    var jobs = Kinds.of(Job.class);
    if (!owner.getKind().equals("Job") || !owner.getApiVersion().equals(jobs.apiVersion())) {
      return true;
    }
    var job =
        job(pod, new ObjectRef(jobs, pod.getMetadata().getNamespace(), owner.getName()), view);
    return job != null && (Jobs.managedElsewhere(job) || !Jobs.finished(job));
  }

  private static @Nullable Job job(Pod pod, ObjectRef ref, View view) {
    return view.find(ref) instanceof Job job && Metas.isControlledBy(pod, job) ? job : null;
  }
}
