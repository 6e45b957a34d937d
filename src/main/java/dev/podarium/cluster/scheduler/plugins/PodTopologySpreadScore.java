package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Headcount;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.cluster.scheduler.framework.Workloads;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fewer Pods of the same work a Node and its zone have, the better. A Pod that asks for no
 * spreading gets that of the cluster: over Nodes with skew 3, over zones with skew 5.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/podtopologyspread/scoring.go
 */
final class PodTopologySpreadScore implements Score {

  private static final long IGNORED = -1;

  private final Workloads workloads;

  PodTopologySpreadScore(Workloads workloads) {
    this.workloads = workloads;
  }

  @Override
  public String name() {
    return "PodTopologySpread";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    var asked = SpreadConstraint.asked(pod);
    var all = asked.isEmpty() ? SpreadConstraint.byDefault(pod, workloads) : asked;
    var wished = all.stream().filter(each -> !each.required()).toList();
    return wished.isEmpty()
        ? new long[nodes.size()]
        : normalized(raw(pod, nodes, cache, wished, !asked.isEmpty()));
  }

  private static long[] raw(
      PodInfo pod,
      List<NodeInfo> nodes,
      SchedulerCache cache,
      List<SpreadConstraint> constraints,
      boolean needsAllKeys) {
    var compared = needsAllKeys ? withAllKeys(nodes, constraints) : nodes;
    var crowds = constraints.stream().map(each -> Crowd.of(each, pod, compared, cache)).toList();
    return Points.of(
        nodes,
        node ->
            needsAllKeys && !PodTopologySpread.hasAllKeys(node, constraints)
                ? IGNORED
                : crowding(crowds, node));
  }

  private static List<NodeInfo> withAllKeys(
      List<NodeInfo> nodes, List<SpreadConstraint> constraints) {
    return nodes.stream().filter(node -> PodTopologySpread.hasAllKeys(node, constraints)).toList();
  }

  private static long crowding(List<Crowd> crowds, NodeInfo node) {
    var sum = 0.0;
    for (var crowd : crowds) {
      sum += crowd.at(node);
    }
    return Math.round(sum);
  }

  /** The emptiest becomes 100 and the fullest the share that it is emptier than all together. */
  private static long[] normalized(long[] raw) {
    var least = Long.MAX_VALUE;
    var most = 0L;
    for (var each : raw) {
      least = each == IGNORED ? least : Math.min(least, each);
      most = Math.max(most, each);
    }
    var points = new long[raw.length];
    for (var i = 0; i < raw.length; i++) {
      if (raw[i] != IGNORED) {
        points[i] = most == 0 ? BEST : BEST * (most + least - raw[i]) / most;
      }
    }
    return points;
  }

  /**
   * How crowded the domains of a constraint are.
   *
   * @param weight grows with the number of domains, so that the constraint with many does not lose
   */
  private record Crowd(
      SpreadConstraint constraint,
      Headcount headcount,
      Map<String, Integer> podsByDomain,
      double weight) {

    static Crowd of(
        SpreadConstraint constraint, PodInfo pod, List<NodeInfo> compared, SchedulerCache cache) {
      var headcount = cache.headcount(constraint.selector());
      var pods =
          constraint.isPerNode()
              ? Map.<String, Integer>of()
              : podsByDomain(constraint, headcount, pod, compared, cache);
      var domains = constraint.isPerNode() ? compared.size() : pods.size();
      return new Crowd(constraint, headcount, pods, StrictMath.log(domains + 2.0));
    }

    private static Map<String, Integer> podsByDomain(
        SpreadConstraint constraint,
        Headcount headcount,
        PodInfo pod,
        List<NodeInfo> compared,
        SchedulerCache cache) {
      var pods = new TreeMap<String, Integer>();
      for (var node : compared) {
        var domain = node.labels().get(constraint.key());
        if (domain != null) {
          pods.put(domain, 0);
        }
      }
      if (!pods.isEmpty()) {
        for (var node : cache.nodes()) {
          var domain = node.labels().get(constraint.key());
          if (domain != null && constraint.counts(pod, node)) {
            pods.computeIfPresent(domain, (name, sum) -> sum + headcount.on(node));
          }
        }
      }
      return pods;
    }

    /** How crowded it is on the Node, or in the domain that it is in. */
    double at(NodeInfo node) {
      var domain = node.labels().get(constraint.key());
      if (domain == null) {
        return 0;
      }
      var pods = constraint.isPerNode() ? headcount.on(node) : podsByDomain.getOrDefault(domain, 0);
      return pods * weight + (constraint.maxSkew() - 1);
    }
  }
}
