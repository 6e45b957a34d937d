package dev.podarium.objects.workloads;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/**
 * What a Pod says of its part in a Job.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/indexed_job_utils.go, tracking_utils.go
 */
public final class JobPods {

  /** The finalizer that keeps a Pod until its Job has counted it. */
  public static final String TRACKING = "batch.kubernetes.io/job-tracking";

  /** The annotation and the label with the completion index. */
  public static final String INDEX = "batch.kubernetes.io/job-completion-index";

  /** The annotation with the failures of the index before this Pod that count. */
  public static final String FAILURES = "batch.kubernetes.io/job-index-failure-count";

  /** The annotation with those that the failure policy ignored. */
  public static final String IGNORED_FAILURES =
      "batch.kubernetes.io/job-index-ignored-failure-count";

  /** No completion index. */
  public static final int UNKNOWN = -1;

  private JobPods() {}

  /** Whether its Job has still to count it. */
  public static boolean tracked(Pod pod) {
    return Metas.finalizers(pod).contains(TRACKING);
  }

  /** Its completion index, or {@link #UNKNOWN}. */
  public static int index(Pod pod) {
    return number(pod, INDEX, UNKNOWN);
  }

  /** Whether it has an index that the Job has. */
  public static boolean hasIndexOf(Pod pod, Job job) {
    var index = index(pod);
    return index != UNKNOWN && index < Jobs.completions(job);
  }

  /** How many Pods of its index failed before it, ignored failures aside. */
  public static int failures(Pod pod) {
    return number(pod, FAILURES, 0);
  }

  /** How many failures of its index before it were ignored. */
  public static int ignoredFailures(Pod pod) {
    return number(pod, IGNORED_FAILURES, 0);
  }

  private static int number(Pod pod, String annotation, int otherwise) {
    var text = Metas.annotations(pod).getOrDefault(annotation, "");
    try {
      var number = Integer.parseInt(text);
      return number < 0 ? otherwise : number;
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /**
   * Whether a Pod counts as failed: one that is being deleted does too, unless the Job replaces
   * only what has ended.
   */
  public static boolean failed(Pod pod, Job job) {
    var phase = Pods.phase(pod);
    return phase.equals("Failed")
        || (!Jobs.replacesOnlyFailed(job) && Metas.deleting(pod) && !phase.equals("Succeeded"));
  }
}
