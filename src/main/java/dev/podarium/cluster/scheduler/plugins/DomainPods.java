package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Topology;
import java.util.Arrays;
import java.util.List;

/**
 * How many Pods a spread constraint counts in each domain: those that its selector takes, on Nodes
 * that it counts. Good for one cycle.
 */
final class DomainPods {

  /** Of a domain in which no Node is counted. */
  private static final int ABSENT = -1;

  private final Topology topology;

  /** By the number of the domain. */
  private final int[] pods;

  private DomainPods(Topology topology) {
    this.topology = topology;
    this.pods = new int[topology.domains()];
    Arrays.fill(pods, ABSENT);
  }

  /**
   * Counts.
   *
   * @param allKeys the Node labels without any of which a Node does not count
   */
  static DomainPods of(
      SpreadConstraint constraint, List<Topology> allKeys, PodInfo pod, SchedulerCache cache) {
    var topology = cache.topology(constraint.key());
    var domains = new DomainPods(topology);
    if (constraint.countsEveryNode(pod, cache) && allHave(allKeys, topology, cache)) {
      domains.takeOver(constraint, cache);
    } else {
      domains.countAnew(constraint, allKeys, pod, cache);
    }
    return domains;
  }

  /** Whether every Node in a domain of the topology is in one of each of the others. */
  private static boolean allHave(List<Topology> allKeys, Topology topology, SchedulerCache cache) {
    for (var each : allKeys) {
      if (each != topology && each.labelledNodes() != cache.nodes().size()) {
        return false;
      }
    }
    return true;
  }

  /** The usual case: the cache keeps these sums. */
  private void takeOver(SpreadConstraint constraint, SchedulerCache cache) {
    var kept = cache.matching(constraint.selector(), constraint.key());
    for (var domain = 0; domain < pods.length; domain++) {
      if (topology.nodesIn(domain) > 0) {
        pods[domain] = kept.in(domain);
      }
    }
  }

  private void countAnew(
      SpreadConstraint constraint, List<Topology> allKeys, PodInfo pod, SchedulerCache cache) {
    var matching = cache.matching(constraint.selector());
    for (var node : cache.nodes()) {
      var domain = topology.domainOf(node);
      if (domain >= 0 && isInAll(allKeys, node) && constraint.counts(pod, node)) {
        pods[domain] = Math.max(pods[domain], 0) + matching.on(node);
      }
    }
  }

  /** Whether the Node is in a domain of every topology. */
  static boolean isInAll(List<Topology> topologies, NodeInfo node) {
    for (var topology : topologies) {
      if (topology.domainOf(node) < 0) {
        return false;
      }
    }
    return true;
  }

  /** How many are in that domain. */
  int in(int domain) {
    return Math.max(pods[domain], 0);
  }

  /** In how many domains any Node is counted. */
  int size() {
    var size = 0;
    for (var each : pods) {
      size += each == ABSENT ? 0 : 1;
    }
    return size;
  }

  /** How many the emptiest domain has; {@link Integer#MAX_VALUE} when there is none. */
  int fewest() {
    var fewest = Integer.MAX_VALUE;
    for (var each : pods) {
      fewest = each == ABSENT ? fewest : Math.min(fewest, each);
    }
    return fewest;
  }
}
