package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedPod.Failure;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;

/**
 * Fails a Pod that has been active for longer than it may be.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/active_deadline.go
 */
final class ActiveDeadline {

  private final ManagedPod pod;
  private final Timers timers;
  private final Runnable whenOver;

  /**
   * Of one Pod.
   *
   * @param whenOver called when it has been told why it fails
   */
  ActiveDeadline(ManagedPod pod, Runnable whenOver) {
    this.pod = pod;
    this.timers = pod.host.timers();
    this.whenOver = whenOver;
  }

  /** Begins to wait, if the Pod has a deadline. */
  void begin() {
    var seconds = pod.spec().getActiveDeadlineSeconds();
    if (seconds != null) {
      var left = Durations.seconds(seconds) - pod.age();
      timers.after(Math.max(0, left), "the Pod's deadline is over", this::fail);
    }
  }

  /** Nobody waits any more. */
  void cancel() {
    timers.cancelAll();
  }

  private void fail() {
    pod.normal("DeadlineExceeded", "Pod was active on the node longer than specified deadline");
    pod.failure =
        new Failure(
            "DeadlineExceeded", "Pod was active on the node longer than the specified deadline");
    whenOver.run();
  }
}
