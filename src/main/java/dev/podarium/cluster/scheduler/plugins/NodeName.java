package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.objects.pods.Pods;
import org.jspecify.annotations.Nullable;

/**
 * A Pod that names its Node goes nowhere else.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/nodename/node_name.go
 */
final class NodeName implements Filter {

  private static final FilterStatus NO =
      FilterStatus.unresolvable("node(s) didn't match the requested node name");

  @Override
  public String name() {
    return "NodeName";
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    var wanted = Pods.nodeName(pod.pod());
    return wanted.isEmpty() ? null : node -> wanted.equals(node.name()) ? FilterStatus.SUCCESS : NO;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED;
  }
}
