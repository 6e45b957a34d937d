package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.UncountedTerminatedPods;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a Job finds.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncJob
 *
 * @param pods all that it has, those of an Indexed Job by index
 * @param active those that neither have ended nor are being deleted
 * @param newlySucceeded those that no status tells of yet
 * @param newlyFailed those that no status tells of yet, whatever the failure policy says of them
 * @param indexes how far an Indexed Job has come; null for another
 */
record Observed(
    Job job,
    List<Pod> pods,
    List<Pod> active,
    List<Pod> newlySucceeded,
    List<Pod> newlyFailed,
    @Nullable IndexProgress indexes) {

  static Observed of(Job job, List<Pod> owned) {
    var pods =
        Jobs.indexed(job)
            ? owned.stream().sorted(Comparator.comparingInt(JobPods::index)).toList()
            : owned;
    var uncounted = uncounted(job);
    return new Observed(
        job,
        pods,
        pods.stream().filter(Pods::active).toList(),
        valid(job, pods, uncounted.getSucceeded(), pod -> Pods.phase(pod).equals("Succeeded")),
        valid(job, pods, uncounted.getFailed(), pod -> JobPods.failed(pod, job)),
        Jobs.indexed(job) ? IndexProgress.of(job, pods) : null);
  }

  /** The Pods that the status names though it does not count them yet. */
  static UncountedTerminatedPods uncounted(Job job) {
    var uncounted = Jobs.status(job).getUncountedTerminatedPods();
    return uncounted == null ? new UncountedTerminatedPods() : uncounted;
  }

  private static List<Pod> valid(
      Job job, List<Pod> pods, List<String> uncounted, Predicate<Pod> which) {
    Set<String> known = new HashSet<>(uncounted);
    return pods.stream()
        .filter(pod -> JobPods.tracked(pod) && !known.contains(pod.getMetadata().getUid()))
        .filter(pod -> !Jobs.indexed(job) || JobPods.hasIndexOf(pod, job))
        .filter(which)
        .toList();
  }

  /** How many Pods, or indexes, have succeeded so far. */
  int succeeded() {
    return indexes == null
        ? Jobs.succeeded(job) + newlySucceeded.size() + uncounted(job).getSucceeded().size()
        : indexes.succeeded().size();
  }

  /** How many Pods have failed so far, those aside that the failure policy ignores. */
  int failed() {
    var counted = newlyFailed.stream().filter(pod -> FailurePolicy.of(job, pod).counted()).count();
    return Jobs.failed(job) + (int) counted + uncounted(job).getFailed().size();
  }

  /** How many active Pods are ready. */
  int ready() {
    return (int) active.stream().filter(Pods::ready).count();
  }

  /** Those that are being deleted and have not ended. */
  List<Pod> terminating() {
    return pods.stream().filter(pod -> Metas.deleting(pod) && !Pods.finished(pod)).toList();
  }

  /** The figures of the status before anything is done. */
  Counts counts() {
    return new Counts(active.size(), ready(), terminating().size());
  }

  /** Whether enough has succeeded, so that nothing more has to run. */
  boolean complete(int active) {
    var enough = Jobs.workQueue(job) ? 1 : Jobs.completions(job);
    return succeeded() >= enough && active == 0;
  }
}
