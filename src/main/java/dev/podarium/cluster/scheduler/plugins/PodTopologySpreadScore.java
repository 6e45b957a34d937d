package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.cluster.scheduler.framework.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * The fewer Pods of the same work a Node and its zone have, the better. A Pod that asks for no
 * spreading gets that of the cluster: over Nodes with skew 3, over zones with skew 5.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/podtopologyspread/scoring.go
 */
final class PodTopologySpreadScore implements Score {

  private static final long IGNORED = -1;

  private final Listers listers;

  PodTopologySpreadScore(Listers listers) {
    this.listers = listers;
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
    var all = asked.isEmpty() ? SpreadConstraint.byDefault(pod, listers) : asked;
    var wished = all.stream().filter(each -> !each.required()).toList();
    if (wished.isEmpty()) {
      return new long[nodes.size()];
    }
    var neededKeys =
        asked.isEmpty() ? List.<Topology>of() : PodTopologySpread.topologies(wished, cache);
    return normalized(raw(pod, nodes, cache, wished, neededKeys));
  }

  /**
   * How crowded it is around each Node.
   *
   * @param neededKeys a Node that lacks one of these labels is ignored
   */
  private static long[] raw(
      PodInfo pod,
      List<NodeInfo> nodes,
      SchedulerCache cache,
      List<SpreadConstraint> constraints,
      List<Topology> neededKeys) {
    var compared = inAll(neededKeys, nodes);
    var crowds = new ArrayList<Crowd>();
    for (var each : constraints) {
      crowds.add(Crowd.of(each, pod, compared, cache, neededKeys));
    }
    var raw = new long[nodes.size()];
    for (var i = 0; i < raw.length; i++) {
      var node = nodes.get(i);
      raw[i] = DomainPods.isInAll(neededKeys, node) ? crowding(crowds, node) : IGNORED;
    }
    return raw;
  }

  private static List<NodeInfo> inAll(List<Topology> neededKeys, List<NodeInfo> nodes) {
    return neededKeys.isEmpty()
        ? nodes
        : nodes.stream().filter(node -> DomainPods.isInAll(neededKeys, node)).toList();
  }

  private static long crowding(List<Crowd> crowds, NodeInfo node) {
    var sum = 0.0;
    for (var i = 0; i < crowds.size(); i++) {
      sum += crowds.get(i).at(node);
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
}
