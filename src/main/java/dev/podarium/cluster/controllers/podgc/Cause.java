package dev.podarium.cluster.controllers.podgc;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody but the collector can end a Pod.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go, gcTerminating,
 * gcOrphaned, gcUnscheduledTerminating
 */
enum Cause {
  /** Its Node does not exist. */
  NODE_GONE(Durations.seconds(40L)),

  /**
   * It is being deleted, and somebody has said that its Node, which is not ready, is out of use.
   */
  NODE_OUT_OF_SERVICE(0),

  /** It is being deleted and has never been on a Node. */
  NEVER_PLACED(0);

  private static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";

  /** How long it is waited in case it changes, in virtual nanoseconds. */
  private final long quarantine;

  Cause(long quarantine) {
    this.quarantine = quarantine;
  }

  /** The first time that the collector looks after the quarantine has ended. */
  long due(long now) {
    return Math.ceilDiv(now + quarantine, PodGc.PERIOD) * PodGc.PERIOD;
  }

  /** What is so of a Pod; null: its kubelet sees to it. */
  static @Nullable Cause of(Pod pod, View view) {
    var name = Pods.nodeName(pod);
    if (name.isEmpty()) {
      return Metas.deleting(pod) ? NEVER_PLACED : null;
    }
    if (!(view.find(ObjectRef.cluster(Kinds.NODE, name)) instanceof Node node)) {
      return NODE_GONE;
    }
    return Metas.deleting(pod) && outOfService(node) ? NODE_OUT_OF_SERVICE : null;
  }

  static boolean outOfService(Node node) {
    return !Nodes.ready(node)
        && Nodes.taints(node).stream().anyMatch(taint -> OUT_OF_SERVICE.equals(taint.getKey()));
  }
}
