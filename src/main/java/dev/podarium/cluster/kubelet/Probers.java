package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.kubelet.ProbeVerdict.Kind;
import dev.podarium.cluster.kubelet.ProbeVerdict.Result;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The probes of a Pod's containers and what follows from them: a container that has not started up
 * is not probed otherwise, one that is not ready gets no traffic, one that is not alive is
 * restarted.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/prober/prober_manager.go
 */
final class Probers {

  private final ManagedPod pod;
  private final ContainerTermination termination;
  private final StatusReporter reporter;
  private final Runnable whenStarted;

  /**
   * The probes of one Pod.
   *
   * @param whenStarted called when a container's startup probe has succeeded
   */
  Probers(
      ManagedPod pod,
      ContainerTermination termination,
      StatusReporter reporter,
      Runnable whenStarted) {
    this.pod = pod;
    this.termination = termination;
    this.reporter = reporter;
    this.whenStarted = whenStarted;
  }

  /** A container runs. */
  void begin(ManagedContainer container) {
    if (container.role == Role.INIT) {
      container.started = true;
      return;
    }
    var startup = container.spec.getStartupProbe();
    if (startup == null) {
      startedUp(container);
    } else {
      new Prober(pod, container, Kind.STARTUP, startup, found -> startup(container, found)).begin();
    }
  }

  /** The kubelet has started: containers that it found running are probed from now on. */
  void resume() {
    for (var container : pod.containers) {
      if (container.running() && container.started && container.role != Role.INIT) {
        startedUp(container);
      } else if (container.running()) {
        begin(container);
      }
    }
  }

  private void startup(ManagedContainer container, ProbeVerdict found) {
    if (found.result() == Result.SUCCESS) {
      startedUp(container);
      reporter.report();
      whenStarted.run();
    } else {
      restart(container, found.kind(), container.spec.getStartupProbe());
    }
  }

  private void startedUp(ManagedContainer container) {
    container.started = true;
    var liveness = container.spec.getLivenessProbe();
    if (liveness != null) {
      new Prober(pod, container, Kind.LIVENESS, liveness, found -> liveness(container, found))
          .begin();
    }
    var readiness = container.spec.getReadinessProbe();
    container.ready |= readiness == null;
    if (readiness != null) {
      new Prober(pod, container, Kind.READINESS, readiness, found -> readiness(container, found))
          .begin();
    }
  }

  private void liveness(ManagedContainer container, ProbeVerdict found) {
    if (found.result() == Result.FAILURE) {
      restart(container, found.kind(), container.spec.getLivenessProbe());
    }
  }

  private void readiness(ManagedContainer container, ProbeVerdict found) {
    container.ready = found.result() == Result.SUCCESS;
    reporter.report();
  }

  private void restart(ManagedContainer container, Kind kind, @Nullable Probe probe) {
    var own = probe == null ? null : probe.getTerminationGracePeriodSeconds();
    var grace = own == null ? termination.grace() : Durations.seconds(own.longValue());
    container.probes.cancelAll();
    termination.stop(
        container,
        grace,
        "Container %s failed %s probe, will be restarted"
            .formatted(container.name(), kind.title().toLowerCase(Locale.ROOT)));
  }
}
