package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.Score;
import java.util.List;

/**
 * The plugins of the default scheduler profile, in the order in which they are asked.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/apis/config/v1/default_plugins.go
 */
public final class DefaultPlugins {

  private DefaultPlugins() {}

  /** What a Node must pass. */
  public static List<Filter> filters(Listers listers) {
    return List.of(
        new NodeUnschedulable(),
        new NodeName(),
        new TaintToleration(),
        new NodeAffinity(),
        new NodePorts(),
        new NodeResourcesFit(),
        new VolumeBinding(listers),
        new PodTopologySpread(),
        new InterPodAffinity(listers));
  }

  /** What makes one Node better than another. */
  public static List<Score> scores(Listers listers) {
    return List.of(
        new TaintToleration(),
        new NodeAffinity(),
        new LeastAllocated(),
        new PodTopologySpreadScore(listers),
        new InterPodAffinityScore(listers),
        new BalancedAllocation(),
        new ImageLocality());
  }
}
