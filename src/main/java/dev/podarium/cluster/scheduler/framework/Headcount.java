package dev.podarium.cluster.scheduler.framework;

import java.util.HashMap;
import java.util.Map;

/** How many Pods that a selector takes are on each Node; those being deleted do not count. */
public final class Headcount {

  private final PodSelector selector;
  private final Map<String, Integer> byNode = new HashMap<>();

  Headcount(PodSelector selector) {
    this.selector = selector;
  }

  /** How many are on that Node. */
  public int on(NodeInfo node) {
    return byNode.getOrDefault(node.name(), 0);
  }

  void count(PodInfo pod, String node, int by) {
    if (selector.takes(pod)) {
      byNode.merge(node, by, Integer::sum);
    }
  }
}
