package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of certain Pods are on each Node, and in each domain of the topologies that were asked
 * for. Mutable: changed by each of these Pods that comes or goes.
 */
public final class PodCounts {

  private final List<DomainCounts> byTopology = new ArrayList<>();
  private int[] bySlot = {};
  private int total;

  /** How many are on that Node. */
  public int on(NodeInfo node) {
    return node.slot() < bySlot.length ? bySlot[node.slot()] : 0;
  }

  /** How many are on any Node. */
  int total() {
    return total;
  }

  /**
   * How many are in each domain; kept up to date from the first question on.
   *
   * @param nodes all Nodes, which are counted at the first question
   */
  DomainCounts by(Topology topology, List<NodeInfo> nodes) {
    for (var known : byTopology) {
      if (known.topology() == topology) {
        return known;
      }
    }
    var counts = new DomainCounts(topology);
    nodes.forEach(node -> counts.add(node, on(node)));
    byTopology.add(counts);
    return counts;
  }

  void add(NodeInfo node, int more) {
    bySlot = Slots.atLeast(bySlot, node.slot());
    bySlot[node.slot()] += more;
    total += more;
    for (var counts : byTopology) {
      counts.add(node, more);
    }
  }
}
