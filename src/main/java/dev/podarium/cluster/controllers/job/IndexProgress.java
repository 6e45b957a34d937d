package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.pods.FinishTime;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far an Indexed Job has come.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/indexed_job_utils.go
 *
 * @param counted the indexes that the status says have succeeded
 * @param succeeded these and those that have since
 * @param failed the indexes that are given up; null when failures are not counted for each apart
 * @param kept by index the failed Pod that is not let go before it is replaced: it says how often
 *     the index has failed
 */
record IndexProgress(
    Indexes counted, Indexes succeeded, @Nullable Indexes failed, Map<Integer, Pod> kept) {

  static IndexProgress of(Job job, List<Pod> pods) {
    var completions = Jobs.completions(job);
    var own =
        pods.stream().filter(pod -> JobPods.tracked(pod) && JobPods.hasIndexOf(pod, job)).toList();
    var counted = Indexes.parse(Jobs.status(job).getCompletedIndexes(), completions);
    var succeeded = counted.and(indexes(own, pod -> Pods.phase(pod).equals("Succeeded")));
    if (!Jobs.limitsEachIndex(job)) {
      return new IndexProgress(counted, succeeded, null, Map.of());
    }
    var failed =
        Indexes.parse(Jobs.status(job).getFailedIndexes(), completions)
            .and(indexes(own, pod -> isIndexFailed(pod, job)));
    var settled = succeeded.and(failed).and(indexes(pods, Pods::active));
    return new IndexProgress(counted, succeeded, failed, kept(job, own, settled));
  }

  private static Indexes indexes(List<Pod> pods, Predicate<Pod> which) {
    return Indexes.of(
        pods.stream()
            .filter(which)
            .map(JobPods::index)
            .filter(index -> index != JobPods.UNKNOWN)
            .toList());
  }

  private static boolean isIndexFailed(Pod pod, Job job) {
    if (!JobPods.failed(pod, job)) {
      return false;
    }
    var policy = FailurePolicy.of(job, pod);
    return policy.failsIndex()
        || (policy.counted() && JobPods.failures(pod) >= job.getSpec().getBackoffLimitPerIndex());
  }

  private static Map<Integer, Pod> kept(Job job, List<Pod> own, Indexes settled) {
    var kept = new TreeMap<Integer, Pod>();
    own.stream()
        .filter(pod -> JobPods.failed(pod, job) && !settled.contains(JobPods.index(pod)))
        .forEach(pod -> kept.merge(JobPods.index(pod), pod, IndexProgress::later));
    return kept;
  }

  private static Pod later(Pod known, Pod other) {
    return allFailures(known) <= allFailures(other) && FinishTime.of(other) >= FinishTime.of(known)
        ? other
        : known;
  }

  /** How many Pods of its index failed before this one, ignored failures too. */
  static int allFailures(Pod pod) {
    return JobPods.failures(pod) + JobPods.ignoredFailures(pod);
  }

  /** Whether the Pod is not to be let go yet. */
  boolean keeps(Pod pod) {
    var known = kept.get(JobPods.index(pod));
    return known != null && known.getMetadata().getUid().equals(pod.getMetadata().getUid());
  }

  /** Whether nothing is left to be done, though some indexes are given up. */
  boolean endsWithFailures(int completions) {
    return failed != null && failed.size() > 0 && failed.size() + succeeded.size() >= completions;
  }
}
