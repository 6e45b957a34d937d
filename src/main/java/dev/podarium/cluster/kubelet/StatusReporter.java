package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * Sends a Pod's status, a few milliseconds after something changed, so that what changes together
 * is sent together; one call at a time. What the API server cannot take now it gets later.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/status/status_manager.go
 */
final class StatusReporter {

  /** The status manager's syncPeriod. */
  private static final long SYNC = Durations.seconds(10L);

  private final ManagedPod pod;
  private final Connection connection;
  private Timers.@Nullable Timer due;
  private boolean underWay;
  private boolean changed;
  private @Nullable Runnable whenWritten;

  StatusReporter(ManagedPod pod) {
    this.pod = pod;
    this.connection = pod.host.connection();
  }

  /** Something changed. */
  void report() {
    if (underWay) {
      changed = true;
    } else if (due == null) {
      due = pod.timers.after(delay(), "reports a Pod's status", this::write);
    }
  }

  /**
   * Somebody else has written the status: where it says something else than the kubelet, that is
   * set right; at once if the Pod has readiness gates, which others open and close.
   */
  void reconcile() {
    if (!pod.spec().getReadinessGates().isEmpty()) {
      report();
    } else if (!underWay && due == null && !StatusMaker.agrees(pod)) {
      due = pod.timers.after(SYNC, "reconciles a Pod's status", this::write);
    }
  }

  /** Sends the status now. */
  void write() {
    if (due != null) {
      due.cancel();
      due = null;
    }
    if (underWay) {
      changed = true;
      return;
    }
    underWay = true;
    changed = false;
    var status = StatusMaker.withStatus(pod.apiPod, pod, Timestamps.at(pod.now()));
    connection.send(new UpdateStatus(status), this::answered);
  }

  /** Sends the status for the last time. */
  void writeLast(Runnable then) {
    whenWritten = then;
    write();
  }

  /** Tells the API server that nothing is left of the Pod, so that it may go. */
  void confirmDeletion() {
    var options = new DeleteOptions(0L, Propagation.BACKGROUND, pod.uid);
    connection.send(new Delete(pod.ref, options), this::confirmed);
  }

  private void answered(Outcome outcome) {
    underWay = false;
    switch (outcome) {
      case Answered(var answer) -> {
        pod.heard((Pod) answer.object());
        written();
      }
      case Refused(var refusal) -> refused(refusal);
    }
  }

  private void written() {
    if (changed) {
      report();
    } else if (whenWritten != null) {
      whenWritten.run();
    }
  }

  /** One that is gone or was replaced is left alone: that will be heard of. */
  private void refused(Refusal refusal) {
    if (!refusal.is("NotFound")) {
      due =
          refusal.is("Conflict")
              ? pod.timers.after(delay(), "reports a Pod's status", this::write)
              : pod.timers.retryAfter(SYNC, "reports a Pod's status", this::write);
    }
  }

  private void confirmed(Outcome outcome) {
    if (outcome instanceof Refused(var refusal)
        && !refusal.is("NotFound")
        && !refusal.is("Conflict")) {
      pod.timers.retryAfter(SYNC, "confirms the deletion", this::confirmDeletion);
    }
  }

  private long delay() {
    return connection.health().stretched(connection.latencies().podStatus());
  }
}
