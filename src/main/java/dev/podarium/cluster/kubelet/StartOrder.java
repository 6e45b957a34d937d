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
  static @Nullable ManagedContainer next(PodRuntime runtime) {
    var initialized = runtime.initialized();
    for (var slot : runtime.slots) {
      if (slot.running()) {
        if (holdsUp(slot) && !initialized) {
          return null;
        }
      } else if (!(slot.role == Role.INIT && (initialized || slot.succeeded()))) {
        if (wanted(runtime, slot) && slot.notBefore <= runtime.now()) {
          return slot;
        }
        if (slot.role != Role.MAIN && !initialized) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether no container will be started again because all have ended for good. */
  static boolean over(PodRuntime runtime) {
    return runtime.slots.stream()
            .anyMatch(s -> s.role == Role.INIT && endedForGood(runtime, s) && !s.succeeded())
        || runtime.slots.stream()
            .filter(slot -> slot.role == Role.MAIN)
            .allMatch(slot -> endedForGood(runtime, slot));
  }

  private static boolean holdsUp(ManagedContainer slot) {
    return slot.role == Role.INIT || (slot.role == Role.SIDECAR && !slot.started);
  }

  private static boolean wanted(PodRuntime runtime, ManagedContainer slot) {
    var run = slot.run;
    return run == null || Restarts.wanted(runtime.spec(), slot.container, run.exitCode());
  }

  private static boolean endedForGood(PodRuntime runtime, ManagedContainer slot) {
    return slot.run != null && !slot.running() && !wanted(runtime, slot);
  }
}
