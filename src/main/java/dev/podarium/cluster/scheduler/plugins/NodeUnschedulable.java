package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.objects.pods.Tolerations;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;
import org.jspecify.annotations.Nullable;

/**
 * No Pod goes to a Node that is cordoned, unless it tolerates that.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/scheduler/framework/plugins/nodeunschedulable/node_unschedulable.go
 */
final class NodeUnschedulable implements Filter {

  private static final Taint CORDONED =
      new TaintBuilder()
          .withKey("node.kubernetes.io/unschedulable")
          .withEffect("NoSchedule")
          .build();
  private static final FilterStatus NO = FilterStatus.unresolvable("node(s) were unschedulable");

  @Override
  public String name() {
    return "NodeUnschedulable";
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    return cache.noneCordoned() || Tolerations.tolerate(pod.tolerations(), CORDONED)
        ? null
        : node -> node.cordoned() ? NO : FilterStatus.SUCCESS;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED || event == ClusterEvent.NODE_TAINTS_CHANGED;
  }
}
