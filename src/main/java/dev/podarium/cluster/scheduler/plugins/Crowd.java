package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodCounts;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Topology;
import java.util.BitSet;
import java.util.List;

/**
 * How crowded the domains of a wished spread constraint are.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/podtopologyspread/scoring.go,
 * scoreForCount, topologyNormalizingWeight
 */
final class Crowd {

  private final Topology topology;
  private final Pods pods;
  private final double weight;
  private final int maxSkew;

  /** How many Pods are counted around a Node that is in that domain. */
  @FunctionalInterface
  private interface Pods {
    int around(NodeInfo node, int domain);
  }

  private Crowd(Topology topology, Pods pods, double weight, int maxSkew) {
    this.topology = topology;
    this.pods = pods;
    this.weight = weight;
    this.maxSkew = maxSkew;
  }

  /**
   * The crowd of a constraint.
   *
   * @param compared the Nodes among which one is chosen
   * @param neededKeys a Node that lacks one of these labels does not count
   */
  static Crowd of(
      SpreadConstraint constraint,
      PodInfo pod,
      List<NodeInfo> compared,
      SchedulerCache cache,
      List<Topology> neededKeys) {
    var topology = cache.topology(constraint.key());
    if (constraint.isPerNode()) {
      PodCounts matching = cache.matching(constraint.selector());
      return new Crowd(
          topology,
          (node, domain) -> matching.on(node),
          weight(compared.size()),
          constraint.maxSkew());
    }
    var domains = DomainPods.of(constraint, neededKeys, pod, cache);
    return new Crowd(
        topology,
        (node, domain) -> domains.in(domain),
        weight(size(topology, compared)),
        constraint.maxSkew());
  }

  /** Grows with the number of domains, so that the constraint with many does not lose. */
  private static double weight(int domains) {
    return StrictMath.log(domains + 2.0);
  }

  /** In how many domains the Nodes are; those in none are together in one more. */
  private static int size(Topology topology, List<NodeInfo> nodes) {
    if (topology.labelledNodes() == 0) {
      return 1;
    }
    var seen = new BitSet();
    for (var i = 0; i < nodes.size(); i++) {
      seen.set(topology.domainOf(nodes.get(i)) + 1);
    }
    return seen.cardinality();
  }

  /** How crowded it is on the Node, or in the domain that it is in. */
  double at(NodeInfo node) {
    var domain = topology.domainOf(node);
    return domain < 0 ? 0 : pods.around(node, domain) * weight + (maxSkew - 1);
  }
}
