package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import org.jspecify.annotations.Nullable;

/**
 * A port of a Node is given to one Pod only.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/nodeports/node_ports.go
 */
final class NodePorts implements Filter {

  private static final FilterStatus NO =
      FilterStatus.unschedulable("node(s) didn't have free ports for the requested pod ports");

  @Override
  public String name() {
    return "NodePorts";
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    return pod.ports().isEmpty()
        ? null
        : node -> node.hasPortsTaken() && clash(pod, node) ? NO : FilterStatus.SUCCESS;
  }

  /** Whether a port that the Pod wants of the Node is taken. */
  static boolean clash(PodInfo pod, NodeInfo node) {
    return node.pods().stream()
        .flatMap(other -> other.ports().stream())
        .anyMatch(taken -> pod.ports().stream().anyMatch(taken::clashesWith));
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED || event == ClusterEvent.ASSIGNED_POD_DELETED;
  }
}
