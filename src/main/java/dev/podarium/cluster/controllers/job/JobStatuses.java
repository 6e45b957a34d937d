package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Indexes;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.UncountedTerminatedPods;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of a Job, one made from the other.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go,
 * trackJobStatusAndRemoveFinalizers, cleanUncountedPodsWithoutFinalizers, enactJobFinished
 */
final class JobStatuses {

  private JobStatuses() {}

  /** The same as it is written: what is 0 is left out, the uncounted are there. */
  static JobStatus normal(JobStatus status) {
    return new JobStatusBuilder(status)
        .withActive(orAbsent(status.getActive()))
        .withSucceeded(orAbsent(status.getSucceeded()))
        .withFailed(orAbsent(status.getFailed()))
        .withUncountedTerminatedPods(uncounted(status))
        .build();
  }

  private static UncountedTerminatedPods uncounted(JobStatus status) {
    var known = status.getUncountedTerminatedPods();
    return known == null ? new UncountedTerminatedPods() : known;
  }

  /** With the figures of the Pods that have not ended. */
  static JobStatus withCounts(JobStatus status, Counts counts) {
    return new JobStatusBuilder(status)
        .withActive(orAbsent(counts.active()))
        .withReady(counts.ready())
        .withTerminating(counts.terminating())
        .build();
  }

  /** With the Pods that ended named, and those counted that were named and have been let go. */
  static JobStatus naming(JobStatus status, Tracking tracking, @Nullable IndexProgress progress) {
    var named = uncounted(status);
    var succeeded = counted(status.getSucceeded(), named.getSucceeded(), tracking.succeeded());
    var failed = counted(status.getFailed(), named.getFailed(), tracking.failed());
    var builder =
        new JobStatusBuilder(status)
            .withSucceeded(orAbsent(succeeded))
            .withFailed(orAbsent(failed))
            .withUncountedTerminatedPods(names(tracking.succeeded(), tracking.failed()));
    if (tracking.indexes() != null && progress != null) {
      builder
          .withSucceeded(orAbsent(tracking.indexes().size()))
          .withCompletedIndexes(text(tracking.indexes()))
          .withFailedIndexes(progress.failed() == null ? null : progress.failed().toString());
    }
    return builder.build();
  }

  private static @Nullable String text(Indexes indexes) {
    return indexes.size() == 0 ? null : indexes.toString();
  }

  /** Those named before and not any more have been let go: they count now. */
  private static int counted(@Nullable Integer count, List<String> before, Set<String> now) {
    var gone = before.stream().filter(uid -> !now.contains(uid)).count();
    return (count == null ? 0 : count) + (int) gone;
  }

  private static UncountedTerminatedPods names(
      Collection<String> succeeded, Collection<String> failed) {
    return new UncountedTerminatedPods(List.copyOf(failed), List.copyOf(succeeded));
  }

  /** After Pods have been let go: those that were named are counted. */
  static JobStatus counting(JobStatus status, Set<String> released) {
    var named = uncounted(status);
    var succeeded = without(named.getSucceeded(), released);
    var failed = without(named.getFailed(), released);
    return new JobStatusBuilder(status)
        .withSucceeded(
            orAbsent(counted(status.getSucceeded(), named.getSucceeded(), Set.copyOf(succeeded))))
        .withFailed(orAbsent(counted(status.getFailed(), named.getFailed(), Set.copyOf(failed))))
        .withUncountedTerminatedPods(names(succeeded, failed))
        .build();
  }

  private static List<String> without(List<String> uids, Set<String> released) {
    return uids.stream().filter(uid -> !released.contains(uid)).toList();
  }

  /** Whether every Pod that has ended is counted. */
  static boolean countsAll(JobStatus status) {
    var named = uncounted(status);
    return named.getSucceeded().isEmpty() && named.getFailed().isEmpty();
  }

  /** With the end announced. */
  static JobStatus announcing(JobStatus status, Ending ending, long now) {
    var condition =
        JobConditions.held(ending.announcement(), ending.reason(), ending.message(), now);
    return withConditions(status, JobConditions.and(status.getConditions(), condition));
  }

  /** At its end. */
  static JobStatus ended(JobStatus status, Ending ending, long now) {
    var conditions =
        JobConditions.with(
            status.getConditions(),
            ending.condition(),
            true,
            ending.reason(),
            ending.message(),
            now);
    var ended = withConditions(status, conditions);
    return ending.success()
        ? new JobStatusBuilder(ended).withCompletionTime(Timestamps.at(now)).build()
        : ended;
  }

  static JobStatus withConditions(JobStatus status, List<JobCondition> conditions) {
    return new JobStatusBuilder(status).withConditions(conditions).build();
  }

  /** Begun at that instant, virtual nanoseconds since the start; null for not yet. */
  static JobStatus started(JobStatus status, @Nullable Long instant) {
    return new JobStatusBuilder(status)
        .withStartTime(instant == null ? null : Timestamps.at(instant))
        .build();
  }

  private static @Nullable Integer orAbsent(@Nullable Integer count) {
    return count == null || count == 0 ? null : count;
  }
}
