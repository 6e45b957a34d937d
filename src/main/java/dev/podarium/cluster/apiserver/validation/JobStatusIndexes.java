package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that the status of a Job lists: only an Indexed one has any, and none is both done
 * and given up.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateJobStatus,
 * validateFailedIndexesNotOverlapCompleted
 */
record JobStatusIndexes(Job now, Job before, Field at) {

  void check() {
    var completed = Jobs.status(now).getCompletedIndexes();
    var failed = Jobs.status(now).getFailedIndexes();
    var completedMoved = !Objects.equals(completed, Jobs.status(before).getCompletedIndexes());
    var failedMoved = !Objects.equals(failed, Jobs.status(before).getFailedIndexes());
    if (completedMoved) {
      checkCompleted(completed == null ? "" : completed, at.child("completedIndexes"));
    }
    if (failedMoved && failed != null) {
      checkFailed(failed, at.child("failedIndexes"));
    }
    if ((completedMoved || failedMoved) && completed != null && failed != null) {
      checkApart(completed, failed);
    }
  }

  private void checkCompleted(String completed, Field here) {
    if (!Jobs.workQueue(now)) {
      checkFormat(completed, "completedIndexes", here);
    }
    if (!completed.isEmpty() && !Jobs.indexed(now)) {
      here.invalid(
          completed, "cannot set non-empty completedIndexes when non-indexed completion mode");
    }
  }

  private void checkFailed(String failed, Field here) {
    if (!Jobs.limitsEachIndex(now)) {
      here.invalid(failed, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
    } else if (!Jobs.workQueue(now)) {
      checkFormat(failed, "failedIndexes", here);
    }
  }

  private void checkFormat(String indexes, String name, Field here) {
    try {
      IndexNotation.count(indexes, Jobs.completions(now));
    } catch (IllegalArgumentException problem) {
      here.invalid(indexes, "error parsing " + name + ": " + problem.getMessage());
    }
  }

  private void checkApart(String completed, String failed) {
    var both = firstCommon(completed, failed);
    if (both != null) {
      at.child("failedIndexes")
          .invalid(failed, "failedIndexes and completedIndexes overlap at index: " + both);
    }
  }

  private @Nullable Integer firstCommon(String completed, String failed) {
    var done = Indexes.parse(completed, Jobs.completions(now));
    var given = Indexes.parse(failed, Jobs.completions(now));
    return done.ranges().stream()
        .flatMap(
            range ->
                given.ranges().stream()
                    .filter(other -> range.first() <= other.last() && other.first() <= range.last())
                    .map(other -> Math.max(range.first(), other.first())))
        .findFirst()
        .orElse(null);
  }
}
