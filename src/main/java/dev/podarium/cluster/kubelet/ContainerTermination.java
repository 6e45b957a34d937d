package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.simulation.Durations;

/**
 * Ends containers: the preStop hook, SIGTERM, and at the end of the grace period SIGKILL.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_container.go, killContainer
 */
final class ContainerTermination {

  /** What every container gets, whatever its grace period says. */
  private static final long LEAST_GRACE = Durations.seconds(2L);

  private static final long USUAL_GRACE_SECONDS = 30;

  private final ManagedPod pod;
  private long asked;
  private long deadline = Long.MAX_VALUE;

  /** Ends the containers of one Pod. */
  ContainerTermination(ManagedPod pod) {
    this.pod = pod;
  }

  /** The Pod's grace period in virtual nanoseconds: as its deletion says, or else its spec. */
  long grace() {
    var asDeleted = pod.apiPod.getMetadata().getDeletionGracePeriodSeconds();
    var seconds = asDeleted == null ? pod.spec().getTerminationGracePeriodSeconds() : asDeleted;
    return Durations.seconds(seconds == null ? USUAL_GRACE_SECONDS : seconds.longValue());
  }

  /** Ends every container but the sidecars, which stay until all others have ended. */
  void stopAll() {
    asked = pod.now();
    deadline = Durations.after(asked, grace());
    for (var container : pod.containers) {
      container.probes.cancelAll();
      if (container.running() && container.role != Role.SIDECAR) {
        stop(container, grace(), "Stopping container " + container.name());
      }
    }
  }

  /** Ends a sidecar within what is left of the Pod's grace period. */
  void stopSidecar(ManagedContainer container) {
    if (!container.stopping) {
      var left = Math.max(0, Durations.after(asked, grace()) - pod.now());
      stop(container, left, "Stopping container " + container.name());
    }
  }

  /** If the grace period has become shorter, whoever would live longer is killed at its end. */
  void shorten() {
    var end = Math.max(pod.now(), Durations.after(asked, Math.max(LEAST_GRACE, grace())));
    if (end < deadline && pod.host.runtimeAnswers()) {
      deadline = end;
      pod.containers.stream()
          .filter(container -> container.running() && container.stopping)
          .forEach(container -> terminate(container, end - pod.now()));
    }
  }

  /**
   * Ends a running container.
   *
   * @param grace virtual nanoseconds
   * @param message of the event Killing
   */
  void stop(ManagedContainer container, long grace, String message) {
    pod.normal(container, "Killing", message);
    if (!pod.host.runtimeAnswers()) {
      return;
    }
    container.stopping = true;
    var hook = Math.min(PreStopHook.run(pod, container), grace);
    var left = Math.max(grace - hook, LEAST_GRACE);
    if (hook == 0) {
      terminate(container, left);
    } else {
      container.timers.after(hook, "preStop hook ended", () -> terminate(container, left));
    }
  }

  private void terminate(ManagedContainer container, long timeout) {
    container.timers.cancelAll();
    var running = container.current;
    if (running != null && pod.host.runtimeAnswers()) {
      pod.host.runtime().stopContainer(running.id(), timeout);
    }
  }
}
