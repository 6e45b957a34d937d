package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.Resources;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import java.util.List;

/**
 * The more of its cpu and memory is free, the better the Node.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/scheduler/framework/plugins/noderesources/least_allocated.go
 */
final class LeastAllocated implements Score {

  private final RememberedScores scores = new RememberedScores(LeastAllocated::score);

  @Override
  public String name() {
    return "NodeResourcesFit";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    return scores.of(pod.assumed(), nodes);
  }

  /** The mean of the free percentages of cpu and memory; one that the Node lacks is left out. */
  private static long score(Resources wanted, NodeInfo node) {
    var cpu = node.allocatable().cpu();
    var memory = node.allocatable().memory();
    var parts = (cpu > 0 ? 1 : 0) + (memory > 0 ? 1 : 0);
    if (parts == 0) {
      return 0;
    }
    var sum =
        free(node.assumed().cpu() + wanted.cpu(), cpu)
            + free(node.assumed().memory() + wanted.memory(), memory);
    return sum / parts;
  }

  private static long free(long used, long capacity) {
    return used > capacity || capacity == 0 ? 0 : (capacity - used) * BEST / capacity;
  }
}
