package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which container is to be started next: init containers in their order, each only when the one
 * before has succeeded or, if it stays, has started; then the others.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_manager.go,
 * computePodActions
 */
final class StartOrder {

  private StartOrder() {}

  /** The next one, or null when nothing is to be started now. */
  static @Nullable ManagedContainer next(ManagedPod pod) {
    var initialized = pod.initialized();
    for (var container : pod.containers) {
      if (container.running()) {
        if (holdsUp(container) && !initialized) {
          return null;
        }
      } else if (!(container.role == Role.INIT && (initialized || container.succeeded()))) {
        if (wanted(pod, container) && container.notBefore <= pod.now()) {
          return container;
        }
        if (container.role != Role.MAIN && !initialized) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether no container will be started again because all have ended for good. */
  static boolean over(ManagedPod pod) {
    var over = true;
    for (var container : pod.containers) {
      var ended = endedForGood(pod, container);
      if (container.role == Role.INIT && ended && !container.succeeded()) {
        return true;
      }
      over &= container.role != Role.MAIN || ended;
    }
    return over;
  }

  /** The first that has to wait for a time; null when none has. */
  static @Nullable ManagedContainer firstWaiting(ManagedPod pod) {
    ManagedContainer first = null;
    for (var container : pod.containers) {
      var waits = container.notBefore > pod.now() && container.notBefore < Long.MAX_VALUE;
      if (waits && (first == null || container.notBefore < first.notBefore)) {
        first = container;
      }
    }
    return first;
  }

  private static boolean holdsUp(ManagedContainer container) {
    return container.role == Role.INIT || (container.role == Role.SIDECAR && !container.started);
  }

  private static boolean wanted(ManagedPod pod, ManagedContainer container) {
    var last = container.current;
    return last == null || Restarts.wanted(pod.spec(), container.spec, last.exitCode());
  }

  private static boolean endedForGood(ManagedPod pod, ManagedContainer container) {
    return container.current != null && !container.running() && !wanted(pod, container);
  }
}
