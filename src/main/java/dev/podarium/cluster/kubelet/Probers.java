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

  private final PodRuntime runtime;
  private final Stopper stopper;
  private final StatusReporter reporter;
  private final Runnable whenStarted;

  /**
   * The probes of one Pod.
   *
   * @param whenStarted called when a container's startup probe has succeeded
   */
  Probers(PodRuntime runtime, Stopper stopper, StatusReporter reporter, Runnable whenStarted) {
    this.runtime = runtime;
    this.stopper = stopper;
    this.reporter = reporter;
    this.whenStarted = whenStarted;
  }

  /** A container runs. */
  void begin(ManagedContainer slot) {
    if (slot.role == Role.INIT) {
      slot.started = true;
      return;
    }
    var startup = slot.container.getStartupProbe();
    if (startup == null) {
      startedUp(slot);
    } else {
      new Prober(runtime, slot, Kind.STARTUP, startup, found -> startup(slot, found)).begin();
    }
  }

  private void startup(ManagedContainer slot, ProbeVerdict found) {
    if (found.result() == Result.SUCCESS) {
      startedUp(slot);
      reporter.report();
      whenStarted.run();
    } else {
      restart(slot, found.kind(), slot.container.getStartupProbe());
    }
  }

  private void startedUp(ManagedContainer slot) {
    slot.started = true;
    var liveness = slot.container.getLivenessProbe();
    if (liveness != null) {
      new Prober(runtime, slot, Kind.LIVENESS, liveness, found -> liveness(slot, found)).begin();
    }
    var readiness = slot.container.getReadinessProbe();
    slot.ready = readiness == null;
    if (readiness != null) {
      new Prober(runtime, slot, Kind.READINESS, readiness, found -> readiness(slot, found)).begin();
    }
  }

  private void liveness(ManagedContainer slot, ProbeVerdict found) {
    if (found.result() == Result.FAILURE) {
      restart(slot, found.kind(), slot.container.getLivenessProbe());
    }
  }

  private void readiness(ManagedContainer slot, ProbeVerdict found) {
    slot.ready = found.result() == Result.SUCCESS;
    reporter.report();
  }

  private void restart(ManagedContainer slot, Kind kind, @Nullable Probe probe) {
    var own = probe == null ? null : probe.getTerminationGracePeriodSeconds();
    var grace = own == null ? stopper.grace() : Durations.seconds(own.longValue());
    slot.probes.cancelAll();
    stopper.stop(
        slot,
        grace,
        "Container %s failed %s probe, will be restarted"
            .formatted(slot.name(), kind.title().toLowerCase(Locale.ROOT)));
  }
}
