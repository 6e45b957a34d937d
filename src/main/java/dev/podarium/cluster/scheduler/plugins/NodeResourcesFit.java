package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.Resources;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import java.util.ArrayList;
import java.util.List;

/**
 * A Pod fits where what it requests is still free.
 *
 * <p>A request larger than the whole Node cannot be cured by evicting Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/noderesources/fit.go,
 * fitsRequest
 */
final class NodeResourcesFit implements Filter {

  /**
   * A resource of which there is not enough.
   *
   * @param requested by the Pod; millicores, bytes or units, as {@code used} and {@code capacity}
   * @param used by the Pods that are there
   * @param capacity what the Node has for Pods
   */
  record Insufficient(String resource, String reason, long requested, long used, long capacity) {

    /** Whether it would not fit on the empty Node either. */
    boolean unresolvable() {
      return requested > capacity;
    }
  }

  @Override
  public String name() {
    return "NodeResourcesFit";
  }

  @Override
  public Check preFilter(PodInfo pod, SchedulerCache cache) {
    return node ->
        node.hasRoomFor(pod.requests()) ? FilterStatus.SUCCESS : refusal(insufficient(pod, node));
  }

  /** Everything of which there is not enough, in the order in which Kubernetes names it. */
  static List<Insufficient> insufficient(PodInfo pod, NodeInfo node) {
    var missing = new ArrayList<Insufficient>();
    var pods = node.pods().size();
    if (pods + 1 > node.allowedPods()) {
      missing.add(new Insufficient("pods", "Too many pods", 1, pods, node.allowedPods()));
    }
    add(missing, "cpu", pod.requests(), node);
    add(missing, "memory", pod.requests(), node);
    add(missing, "ephemeral-storage", pod.requests(), node);
    pod.requests().extended().keySet().forEach(name -> add(missing, name, pod.requests(), node));
    return missing;
  }

  private static void add(
      List<Insufficient> missing, String resource, Resources wanted, NodeInfo node) {
    var requested = wanted.amount(resource);
    var used = node.requested().amount(resource);
    var capacity = node.allocatable().amount(resource);
    if (requested > 0 && requested > capacity - used) {
      missing.add(
          new Insufficient(resource, "Insufficient " + resource, requested, used, capacity));
    }
  }

  private static FilterStatus refusal(List<Insufficient> missing) {
    var reasons = missing.stream().map(Insufficient::reason).toArray(String[]::new);
    return missing.stream().anyMatch(Insufficient::unresolvable)
        ? FilterStatus.unresolvable(reasons)
        : FilterStatus.unschedulable(reasons);
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return switch (event) {
      case NODE_ADDED, NODE_ALLOCATABLE_CHANGED, ASSIGNED_POD_DELETED -> true;
      default -> false;
    };
  }
}
