package dev.podarium.workbench.strips.daemonset;

import dev.podarium.objects.workloads.LeftOut;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.past.Life;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DaemonSet on one Node.
 *
 * @param leftOut why the Node gets no Pod; null for one that does
 * @param lives of the Pods that it has had there, oldest first
 */
record Placement(String node, @Nullable LeftOut leftOut, List<Life<Pod>> lives) {

  /** The newest Pod that is there; null for none. */
  @Nullable Pod pod() {
    return lives.isEmpty() || lives.getLast().isOver() ? null : lives.getLast().last();
  }

  boolean wanted() {
    return leftOut == null;
  }

  /** Whether a Pod is there and ready, the newest or the one that it replaces. */
  boolean ready() {
    return lives.stream().filter(life -> !life.isOver()).anyMatch(life -> ready(life.last()));
  }

  /** Whether the newest Pod is there and ready. */
  boolean newestReady() {
    var pod = pod();
    return pod != null && ready(pod);
  }

  private static boolean ready(Pod pod) {
    return PodLook.of(pod).state() == PodState.READY;
  }

  /** What the Pod does while it is not ready; empty for one that is. */
  String state() {
    var pod = pod();
    return pod == null ? "" : newestReady() ? "" : PodLook.of(pod).word();
  }
}
