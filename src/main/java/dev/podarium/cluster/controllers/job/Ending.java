package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How and why a Job comes to its end. It is announced first ({@code SuccessCriteriaMet}, {@code
 * FailureTarget}) and holds ({@code Complete}, {@code Failed}) when all its Pods have ended.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncJob
 *
 * @param announced whether the status says so already
 */
record Ending(boolean success, String reason, String message, boolean announced) {

  /** Enough Pods have succeeded. */
  static final Ending COMPLETE =
      new Ending(true, "CompletionsReached", "Reached expected number of succeeded pods", false);

  private static final Ending TOO_MANY_FAILURES =
      failure("BackoffLimitExceeded", "Job has reached the specified backoff limit");

  private static final Ending TOO_LONG =
      failure("DeadlineExceeded", "Job was active longer than specified deadline");

  private static final Ending TOO_MANY_INDEXES =
      failure(
          "MaxFailedIndexesExceeded",
          "Job has exceeded the specified maximal number of failed indexes");

  private static final Ending SOME_INDEXES = failure("FailedIndexes", "Job has failed indexes");

  /** The end that a Job has come to, all completions aside; null when it goes on. */
  static @Nullable Ending of(Observed seen, long now) {
    var job = seen.job();
    return Stream.of(
            announced(job),
            byFailurePolicy(seen),
            byLimit(seen),
            Jobs.deadline(job) <= now ? TOO_LONG : null,
            byIndexes(seen),
            bySuccessPolicy(seen))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Ending failure(String reason, String message) {
    return new Ending(false, reason, message, false);
  }

  private static @Nullable Ending announced(Job job) {
    var success = Jobs.held(job, "SuccessCriteriaMet");
    return success != null ? told(true, success) : told(false, Jobs.held(job, "FailureTarget"));
  }

  private static @Nullable Ending told(boolean success, @Nullable JobCondition condition) {
    return condition == null
        ? null
        : new Ending(
            success,
            Objects.requireNonNullElse(condition.getReason(), ""),
            Objects.requireNonNullElse(condition.getMessage(), ""),
            true);
  }

  private static @Nullable Ending byFailurePolicy(Observed seen) {
    return seen.pods().stream()
        .filter(pod -> JobPods.failed(pod, seen.job()))
        .map(pod -> FailurePolicy.of(seen.job(), pod).message())
        .filter(Objects::nonNull)
        .findFirst()
        .map(message -> failure("PodFailurePolicy", message))
        .orElse(null);
  }

  private static @Nullable Ending byLimit(Observed seen) {
    var limit = Jobs.backoffLimit(seen.job());
    return seen.failed() > limit || restartedTooOften(seen, limit) ? TOO_MANY_FAILURES : null;
  }

  /** Where failed containers are started again in their Pod, their restarts are the failures. */
  private static boolean restartedTooOften(Observed seen, int limit) {
    if (!"OnFailure".equals(seen.job().getSpec().getTemplate().getSpec().getRestartPolicy())) {
      return false;
    }
    var restarts =
        seen.pods().stream()
            .filter(pod -> List.of("Running", "Pending").contains(Pods.phase(pod)))
            .mapToInt(Ending::restarts)
            .sum();
    return limit == 0 ? restarts > 0 : restarts >= limit;
  }

  private static int restarts(Pod pod) {
    var status = pod.getStatus();
    return status == null
        ? 0
        : Stream.concat(
                status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream())
            .map(ContainerStatus::getRestartCount)
            .mapToInt(count -> count == null ? 0 : count)
            .sum();
  }

  private static @Nullable Ending byIndexes(Observed seen) {
    var indexes = seen.indexes();
    if (indexes == null || indexes.failed() == null) {
      return null;
    }
    var most = seen.job().getSpec().getMaxFailedIndexes();
    if (most != null && indexes.failed().size() > most) {
      return TOO_MANY_INDEXES;
    }
    return indexes.endsWithFailures(Jobs.completions(seen.job())) ? SOME_INDEXES : null;
  }

  private static @Nullable Ending bySuccessPolicy(Observed seen) {
    var message =
        seen.indexes() == null
            ? null
            : SuccessPolicyMatch.of(seen.job(), seen.indexes().succeeded());
    return message == null ? null : new Ending(true, "SuccessPolicy", message, false);
  }

  /** The condition by which it is announced. */
  String announcement() {
    return success ? "SuccessCriteriaMet" : "FailureTarget";
  }

  /** The condition that holds at last. */
  String condition() {
    return success ? "Complete" : "Failed";
  }
}
