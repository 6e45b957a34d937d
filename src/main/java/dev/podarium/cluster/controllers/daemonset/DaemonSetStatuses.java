package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;

/**
 * On how many Nodes how many Pods are; of several on one Node the oldest counts.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go,
 * updateDaemonSetStatus
 */
final class DaemonSetStatuses {

  private final EligibleNodes nodes;
  private final Readiness readiness;
  private int current;
  private int misscheduled;
  private int ready;
  private int available;
  private int updated;

  private DaemonSetStatuses(EligibleNodes nodes, Readiness readiness) {
    this.nodes = nodes;
    this.readiness = readiness;
  }

  /** The DaemonSet with the status that these Nodes and Pods give it. */
  static DaemonSet of(DaemonSet set, EligibleNodes nodes, NodePods pods, Readiness readiness) {
    var counts = new DaemonSetStatuses(nodes, readiness);
    nodes.all().forEach(node -> counts.count(node, pods));
    return DaemonSets.withCounts(
        set,
        new DaemonSets.Counts(
            nodes.names().size(),
            counts.current,
            counts.misscheduled,
            counts.ready,
            counts.available,
            counts.updated));
  }

  private void count(String node, NodePods pods) {
    if (!pods.anyOn(node)) {
      return;
    }
    if (!nodes.eligible(node)) {
      misscheduled++;
      return;
    }
    var pod = pods.on(node).getFirst();
    current++;
    ready += Pods.ready(pod) ? 1 : 0;
    available += readiness.available(pod) ? 1 : 0;
    updated += readiness.updated(pod) ? 1 : 0;
  }
}
