package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Fleet;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.Verdict;
import dev.podarium.objects.Tolerations;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;

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
  private static final Verdict NO = Verdict.unresolvable("node(s) were unschedulable");

  @Override
  public String name() {
    return "NodeUnschedulable";
  }

  @Override
  public Check prepare(PodInfo pod, Fleet fleet) {
    return node ->
        !cordoned(node) || Tolerations.tolerate(pod.tolerations(), CORDONED) ? Verdict.SUCCESS : NO;
  }

  private static boolean cordoned(NodeInfo node) {
    var spec = node.node().getSpec();
    return spec != null && Boolean.TRUE.equals(spec.getUnschedulable());
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED || event == ClusterEvent.NODE_TAINTS_CHANGED;
  }
}
