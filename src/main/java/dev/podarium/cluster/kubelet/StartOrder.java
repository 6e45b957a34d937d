package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.Slot.Role;
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
  static @Nullable Slot next(Tenant tenant) {
    var initialized = tenant.initialized();
    for (var slot : tenant.slots) {
      if (slot.running()) {
        if (holdsUp(slot) && !initialized) {
          return null;
        }
      } else if (!(slot.role == Role.INIT && (initialized || slot.succeeded()))) {
        if (wanted(tenant, slot) && slot.notBefore <= tenant.now()) {
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
  static boolean over(Tenant tenant) {
    return tenant.slots.stream()
            .anyMatch(s -> s.role == Role.INIT && endedForGood(tenant, s) && !s.succeeded())
        || tenant.slots.stream()
            .filter(slot -> slot.role == Role.MAIN)
            .allMatch(slot -> endedForGood(tenant, slot));
  }

  private static boolean holdsUp(Slot slot) {
    return slot.role == Role.INIT || (slot.role == Role.SIDECAR && !slot.started);
  }

  private static boolean wanted(Tenant tenant, Slot slot) {
    var run = slot.run;
    return run == null || Restarts.wanted(tenant.spec(), slot.container, run.exitCode());
  }

  private static boolean endedForGood(Tenant tenant, Slot slot) {
    return slot.run != null && !slot.running() && !wanted(tenant, slot);
  }
}
