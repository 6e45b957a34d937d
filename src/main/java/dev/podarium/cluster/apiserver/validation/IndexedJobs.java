package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import org.jspecify.annotations.Nullable;

/**
 * What only an Indexed Job may say, and how large it may be: its status has to list its indexes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateJobSpec
 */
final class IndexedJobs {

  private static final int MOST_PARALLEL = 100_000;
  private static final int MOST_FAILED = 100_000;
  private static final int MANY = 100_000;
  private static final int MOST_OF_MANY = 10_000;

  private IndexedJobs() {}

  static void check(JobSpec spec, Field at) {
    if (spec.getCompletions() == null) {
      at.child("completions").required("when completion mode is Indexed");
    }
    if (exceeds(spec.getParallelism(), MOST_PARALLEL)) {
      at.child("parallelism")
          .invalid(
              spec.getParallelism(),
              "must be less than or equal to 100000 when completion mode is Indexed");
    }
    checkFailed(spec, at.child("maxFailedIndexes"));
    if (exceeds(spec.getCompletions(), MANY) && spec.getBackoffLimitPerIndex() != null) {
      checkMany(spec, at);
    }
  }

  private static boolean exceeds(@Nullable Integer number, int most) {
    return number != null && number > most;
  }

  private static void checkFailed(JobSpec spec, Field at) {
    var most = spec.getMaxFailedIndexes();
    if (spec.getCompletions() != null && exceeds(most, spec.getCompletions())) {
      at.invalid(most, "must be less than or equal to completions");
    }
    if (exceeds(most, MOST_FAILED)) {
      at.invalid(most, "must be less than or equal to " + MOST_FAILED);
    }
  }

  private static void checkMany(JobSpec spec, Field at) {
    var most =
        "must be less than or equal to %d when completions are above %d and used with backoff limit per index"
            .formatted(MOST_OF_MANY, MANY);
    var failed = spec.getMaxFailedIndexes();
    if (failed == null) {
      at.child("maxFailedIndexes").required("must be specified when completions is above " + MANY);
    }
    if (exceeds(spec.getParallelism(), MOST_OF_MANY)) {
      at.child("parallelism").invalid(spec.getParallelism(), most);
    }
    if (exceeds(failed, MOST_OF_MANY)) {
      at.child("maxFailedIndexes").invalid(failed, most);
    }
  }

  /** A Job without indexes. */
  static void checkOther(JobSpec spec, Field at) {
    var perIndex = spec.getBackoffLimitPerIndex();
    if (perIndex != null) {
      at.child("backoffLimitPerIndex").invalid(perIndex, "requires indexed completion mode");
    }
    if (spec.getMaxFailedIndexes() != null) {
      at.child("maxFailedIndexes")
          .invalid(spec.getMaxFailedIndexes(), "requires indexed completion mode");
    }
  }
}
