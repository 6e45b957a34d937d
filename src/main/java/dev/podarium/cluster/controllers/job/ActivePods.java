package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Plan;
import dev.podarium.objects.pods.FinishTime;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * Brings the number of active Pods to what it should be: either some go or some come, never both at
 * once, and none comes while a back-off runs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, manageJob
 */
record ActivePods(Observed seen, JobBackOff backOff, long now) {

  /** How many Pods one round creates or deletes at most. */
  private static final int BURST = 500;

  /** The next look is not sooner, in virtual nanoseconds. */
  private static final long SOONEST = Durations.seconds(1L);

  Round manage() {
    if (Jobs.suspended(seen.job())) {
      return Deletions.ofSurplus(seen, seen.active());
    }
    var surplus =
        SurplusPods.of(seen.job(), seen.active()).atLeast(seen.active().size() - wanted());
    if (!surplus.isEmpty()) {
      return Deletions.ofSurplus(seen, surplus.subList(0, Math.min(surplus.size(), BURST)));
    }
    var ending = Jobs.replacesOnlyFailed(seen.job()) ? seen.terminating().size() : 0;
    var missing = wanted() - ending - seen.active().size();
    return missing > 0 ? more(missing) : Round.nothing(seen.counts());
  }

  /** As many as may run at once, but no more than completions are missing. */
  private int wanted() {
    var parallelism = Jobs.parallelism(seen.job());
    if (Jobs.workQueue(seen.job())) {
      return seen.succeeded() > 0 ? seen.active().size() : parallelism;
    }
    return Math.clamp(Jobs.completions(seen.job()) - seen.succeeded(), 0, parallelism);
  }

  private Round more(int missing) {
    var count = Math.min(missing, BURST);
    var indexes = seen.indexes();
    if (indexes != null && indexes.failed() != null) {
      return eachInItsTime(pending(indexes, count), indexes);
    }
    if (now < backOff.due()) {
      return waiting(backOff.due());
    }
    return indexes == null
        ? Creations.of(seen, count)
        : Creations.of(seen, pending(indexes, count), indexes.kept());
  }

  private Round eachInItsTime(List<Integer> pending, IndexProgress indexes) {
    var ready = pending.stream().filter(index -> due(index, indexes) <= now).toList();
    return ready.isEmpty() && !pending.isEmpty()
        ? waiting(pending.stream().mapToLong(index -> due(index, indexes)).min().orElseThrow())
        : Creations.of(seen, ready, indexes.kept());
  }

  private static long due(int index, IndexProgress indexes) {
    var failed = indexes.kept().get(index);
    return failed == null ? Long.MIN_VALUE : backOffOf(failed).due();
  }

  /** The row of failures that ends with a Pod of an index. */
  static JobBackOff backOffOf(Pod failed) {
    return new JobBackOff(IndexProgress.allFailures(failed) + 1, FinishTime.of(failed));
  }

  private Round waiting(long due) {
    return new Round(Plan.nothing().againAt(Math.max(due, now + SOONEST)), acted -> seen.counts());
  }

  /** The lowest indexes that have to be begun. */
  private List<Integer> pending(IndexProgress indexes, int count) {
    return pending(seen, indexes).gaps(count, Jobs.completions(seen.job()));
  }

  /** The indexes that have not to be begun: they run, have succeeded or are given up. */
  static Indexes pending(Observed seen, IndexProgress indexes) {
    var begun = indexes.succeeded().and(of(seen.active()));
    if (Jobs.replacesOnlyFailed(seen.job())) {
      begun = begun.and(of(seen.terminating()));
    }
    return indexes.failed() == null ? begun : begun.and(indexes.failed());
  }

  private static Indexes of(List<Pod> pods) {
    return Indexes.of(
        pods.stream().map(JobPods::index).filter(index -> index != JobPods.UNKNOWN).toList());
  }
}
