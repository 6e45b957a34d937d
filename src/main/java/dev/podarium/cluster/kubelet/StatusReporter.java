package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Pod's status, a few milliseconds after something changed, so that what changes together
 * is written together.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/status/status_manager.go
 */
final class StatusReporter {

  private static final long DELAY = Durations.millis(5);
  private static final long RETRY = Durations.seconds(1L);

  private final ManagedPod pod;
  private Timers.@Nullable Timer due;

  StatusReporter(ManagedPod pod) {
    this.pod = pod;
  }

  /** Something changed. */
  void report() {
    if (due == null) {
      due = pod.timers.after(DELAY, "reports a Pod's status", this::write);
    }
  }

  /** Writes the status now; a Pod that is gone or was replaced is left alone. */
  void write() {
    if (due != null) {
      due.cancel();
      due = null;
    }
    var stored = pod.host.connection().feed().latest().find(pod.ref);
    if (stored instanceof Pod newest && pod.uid.equals(newest.getMetadata().getUid())) {
      write(newest);
    }
  }

  /** Tells the API server that nothing is left of the Pod, so that it may go. */
  void confirmDeletion() {
    try {
      var options = new DeleteOptions(0L, Propagation.BACKGROUND, pod.uid);
      pod.host.connection().send(new Delete(pod.ref, options));
    } catch (Refusal refused) {
      // Gone already, or replaced by another of the same name: there is nothing to confirm.
      pod.cancel();
    }
  }

  private void write(Pod newest) {
    try {
      var status = StatusMaker.withStatus(newest, pod, Timestamps.at(pod.now()));
      pod.host.connection().send(new UpdateStatus(status));
    } catch (Refusal refused) {
      due = pod.timers.after(RETRY, "reports a Pod's status", this::write);
    }
  }
}
