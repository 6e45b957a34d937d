package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.Resources;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import java.util.List;

/**
 * The Node is better whose cpu and memory the Pod brings to a more equal use.
 *
 * <p>Balance is 100 when both are used to the same share, 50 when one is full and the other empty.
 * A Pod that changes nothing about it gives 75, one that improves it more.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/scheduler/framework/plugins/noderesources/balanced_allocation.go
 */
final class BalancedAllocation implements Score {

  private final RememberedScores scores = new RememberedScores(BalancedAllocation::score);

  @Override
  public String name() {
    return "NodeResourcesBalancedAllocation";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public boolean concerns(PodInfo pod) {
    return pod.requests().cpu() > 0 || pod.requests().memory() > 0;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    return scores.of(pod.requests(), nodes);
  }

  private static long score(Resources wanted, NodeInfo node) {
    var all = node.allocatable();
    var used = node.requested();
    var before = balance(used.cpu(), used.memory(), all);
    var after = balance(used.cpu() + wanted.cpu(), used.memory() + wanted.memory(), all);
    return BEST / 2 + (BEST / 2 + after - before) / 2;
  }

  private static long balance(long cpu, long memory, Resources all) {
    if (all.cpu() == 0 || all.memory() == 0) {
      return BEST;
    }
    var spread = Math.abs(share(cpu, all.cpu()) - share(memory, all.memory())) / 2;
    return (long) ((1 - spread) * BEST);
  }

  private static double share(long used, long all) {
    return Math.min(1.0, (double) used / all);
  }
}
