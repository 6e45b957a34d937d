package dev.podarium.objects.workloads;

import dev.podarium.objects.pods.FinishTime;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collection;

/**
 * When a Job tries again after its Pods have failed: 10 s after the first failure, doubling with
 * each that follows in a row, at most ten minutes. A success ends the row.
 *
 * <p>Three failures in a row, the last at 08:01:00: the next Pod at 08:01:40.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/backoff_utils.go; job_controller.go,
 * DefaultJobPodFailureBackOff, MaxJobPodFailureBackOff
 *
 * @param failures how many Pods have failed since the last that succeeded
 * @param lastFailure when the last of them ended, in virtual nanoseconds; without meaning for none
 */
public record JobBackOff(int failures, long lastFailure) {

  /** Nothing has failed. */
  public static final JobBackOff NONE = new JobBackOff(0, 0);

  /** What is waited after the first failure, in virtual seconds. */
  public static final long FIRST_SECONDS = 10;

  /** What is waited at most, in virtual seconds. */
  public static final long LONGEST_SECONDS = 600;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** As the Pods tell it that a Job still has. */
  public static JobBackOff of(Collection<Pod> pods) {
    return NONE.after(
        pods.stream().filter(pod -> Pods.phase(pod).equals("Succeeded")).toList(),
        pods.stream().filter(pod -> Pods.phase(pod).equals("Failed")).toList());
  }

  /**
   * After more Pods have ended. Of those that failed only the ones after the last success count.
   */
  public JobBackOff after(Collection<Pod> succeeded, Collection<Pod> failed) {
    if (succeeded.isEmpty()) {
      return failed.isEmpty() ? this : new JobBackOff(failures + failed.size(), latest(failed));
    }
    var success = latest(succeeded);
    var later = failed.stream().filter(pod -> FinishTime.of(pod) > success).toList();
    return later.isEmpty() ? NONE : new JobBackOff(later.size(), latest(later));
  }

  private static long latest(Collection<Pod> pods) {
    return pods.stream().mapToLong(FinishTime::of).max().orElse(0);
  }

  /** The wait after the last failure, in virtual seconds: 0 for none, else 10, 20, 40, … 600. */
  public long seconds() {
    return seconds(FIRST_SECONDS, LONGEST_SECONDS);
  }

  /** The same with another first and longest wait. */
  public long seconds(long first, long longest) {
    if (failures == 0) {
      return 0;
    }
    var wait = first;
    for (var failure = 1; failure < failures && wait < longest; failure++) {
      wait = Math.min(longest, wait * 2);
    }
    return wait;
  }

  /** When a Pod may be created again, in virtual nanoseconds; long ago when nothing has failed. */
  public long due() {
    return failures == 0 ? Long.MIN_VALUE : lastFailure + seconds() * NANOS_PER_SECOND;
  }
}
