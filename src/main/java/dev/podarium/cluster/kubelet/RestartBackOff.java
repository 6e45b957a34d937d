package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;

/**
 * Puts the restart of a container off that has ended: longer each time.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_manager.go, doBackOff
 */
final class RestartBackOff {

  private final ManagedPod pod;

  RestartBackOff(ManagedPod pod) {
    this.pod = pod;
  }

  /** Whether a container has to wait; if so it has been told until when, and why. */
  boolean holds(ManagedContainer container) {
    var ended = container.current;
    if (ended == null) {
      return false;
    }
    var backOff = pod.host.restarts();
    var until = backOff.waitsUntil(pod.uid, container.name(), ended.finishedAt());
    if (until <= pod.now()) {
      backOff.next(pod.uid, container.name(), ended.finishedAt(), pod.now());
      return false;
    }
    var delay = GoDurations.text(backOff.delay(pod.uid, container.name()));
    var where = "restarting failed container";
    container.waiting =
        new Waiting(
            "CrashLoopBackOff",
            "back-off %s %s=%s pod=%s".formatted(delay, where, container.name(), pod.full()));
    container.notBefore = until;
    pod.warning(
        container,
        "BackOff",
        "Back-off %s %s in pod %s".formatted(where, container.name(), pod.full()));
    return true;
  }
}
