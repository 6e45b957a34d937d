package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.cluster.scheduler.framework.Workloads;
import java.util.List;

/**
 * The rules of the default scheduler profile, in the order in which they are asked.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/apis/config/v1/default_plugins.go
 */
public final class DefaultPlugins {

  private DefaultPlugins() {}

  /** What a Node must pass. */
  public static List<Filter> filters(Workloads workloads) {
    return List.of(
        new NodeUnschedulable(),
        new NodeName(),
        new TaintToleration(),
        new NodeAffinity(),
        new NodePorts(),
        new NodeResourcesFit(),
        new VolumeBinding(workloads),
        new PodTopologySpread(),
        new InterPodAffinity(workloads));
  }

  /** What makes one Node better than another. */
  public static List<Score> scores(Workloads workloads) {
    return List.of(
        new TaintToleration(),
        new NodeAffinity(),
        new LeastAllocated(),
        new PodTopologySpreadScore(workloads),
        new InterPodAffinityScore(workloads),
        new BalancedAllocation(),
        new ImageLocality());
  }
}
