package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.runtime.Shell;
import dev.podarium.simulation.Durations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Ends containers: the preStop hook, SIGTERM, and at the end of the grace period SIGKILL.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_container.go, killContainer
 */
final class Stopper {

  /** What every container gets, whatever its grace period says. */
  private static final long LEAST_GRACE = Durations.seconds(2L);

  private static final long USUAL_GRACE_SECONDS = 30;
  private static final int KILLED = 137;

  private final PodRuntime tenant;
  private final ObjIntConsumer<ManagedContainer> whenEnded;
  private long asked;

  /**
   * Ends the containers of one Pod.
   *
   * @param whenEnded called with a container that has ended and its exit code
   */
  Stopper(PodRuntime tenant, ObjIntConsumer<ManagedContainer> whenEnded) {
    this.tenant = tenant;
    this.whenEnded = whenEnded;
  }

  /** The Pod's grace period in virtual nanoseconds: as its deletion says, or else its spec. */
  long grace() {
    var asDeleted = tenant.pod.getMetadata().getDeletionGracePeriodSeconds();
    var seconds = asDeleted == null ? tenant.spec().getTerminationGracePeriodSeconds() : asDeleted;
    return Durations.seconds(seconds == null ? USUAL_GRACE_SECONDS : seconds.longValue());
  }

  /** Ends every container but the sidecars, which stay until all others have ended. */
  void stopAll(long grace) {
    asked = tenant.now();
    for (var slot : tenant.slots) {
      slot.probes.cancelAll();
      if (slot.running() && slot.role != Role.SIDECAR) {
        stop(slot, grace, "Stopping container " + slot.name());
      }
    }
  }

  /** Ends a sidecar within what is left of the Pod's grace period. */
  void stopSidecar(ManagedContainer slot) {
    if (slot.stopping == 0) {
      var left = Durations.after(asked, grace()) - tenant.now();
      stop(slot, Math.max(0, left), "Stopping container " + slot.name());
    }
  }

  /** The grace period has become shorter: whoever would live longer is killed at its end. */
  void shorten() {
    var end = Math.max(tenant.now(), Durations.after(asked, Math.max(LEAST_GRACE, grace())));
    for (var slot : tenant.slots) {
      if (slot.running() && slot.stopping > end) {
        slot.timers.cancelAll();
        slot.stopping = end;
        slot.timers.after(
            end - tenant.now(), "container killed", () -> whenEnded.accept(slot, KILLED));
      }
    }
  }

  /**
   * Ends a running container.
   *
   * @param grace virtual nanoseconds
   * @param message of the event Killing
   */
  void stop(ManagedContainer slot, long grace, String message) {
    tenant.normal(slot, "Killing", message);
    var hook = Math.min(preStop(slot), grace);
    var left = Math.max(grace - hook, LEAST_GRACE);
    var process = Objects.requireNonNull(slot.run).process();
    var killed = process.sigtermTakes() > left;
    var takes = hook + (killed ? left : process.sigtermTakes());
    slot.stopping = Durations.after(tenant.now(), takes);
    slot.timers.after(
        takes,
        killed ? "container killed" : "container ends",
        () -> whenEnded.accept(slot, killed ? KILLED : process.sigtermExit()));
  }

  /** How long its preStop hook takes, in virtual nanoseconds; one not understood takes no time. */
  private long preStop(ManagedContainer slot) {
    var lifecycle = slot.container.getLifecycle();
    var hook = lifecycle == null ? null : lifecycle.getPreStop();
    if (hook == null) {
      return 0;
    }
    if (hook.getSleep() != null) {
      return Durations.seconds(hook.getSleep().getSeconds().longValue());
    }
    return hook.getExec() == null ? 0 : executed(slot, hook.getExec().getCommand());
  }

  private long executed(ManagedContainer slot, List<String> command) {
    var catalogue = tenant.host.catalogue();
    if (!command.isEmpty() && catalogue.misses(slot.container, command.getFirst())) {
      tenant.warning(slot, "FailedPreStopHook", "PreStopHook failed");
      return 0;
    }
    var outcome = catalogue.beside(slot.container, command, Set.of());
    if (outcome.map(Shell.Outcome::exitCode).orElse(0) != 0) {
      tenant.warning(slot, "FailedPreStopHook", "PreStopHook failed");
    }
    return outcome.map(Shell.Outcome::ends).orElse(0L);
  }
}
