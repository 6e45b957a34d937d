package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.ScheduleResult.Suggested;
import dev.podarium.cluster.scheduler.ScheduleResult.Unschedulable;
import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.Filter.Check;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.simulation.Dice.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Chooses a Node for one Pod: filters, scores, and draws among the best.
 *
 * <p>In a large cluster not all Nodes are looked at: the search ends when enough will do, and the
 * next one begins where it ended.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/schedule_one.go
 */
final class SchedulingCycle {

  private static final int ENOUGH_NODES = 100;
  private static final int LOWEST_PERCENTAGE = 5;

  private final List<Filter> filters;
  private final List<Score> scores;
  private int nextStart;

  SchedulingCycle(List<Filter> filters, List<Score> scores) {
    this.filters = filters;
    this.scores = scores;
  }

  /** How many Nodes that will do are enough, of that many: all up to 100, then 50 % down to 5 %. */
  static int nodesToFind(int nodes) {
    if (nodes < ENOUGH_NODES) {
      return nodes;
    }
    var percentage = Math.max(LOWEST_PERCENTAGE, 50 - nodes / 125);
    return Math.max(ENOUGH_NODES, nodes * percentage / 100);
  }

  ScheduleResult schedule(PodInfo pod, SchedulerCache cache, Draw draw) {
    var diagnosis = new Diagnosis(cache.nodes().size());
    var feasible = feasible(pod, cache, diagnosis);
    if (feasible.isEmpty()) {
      return new Unschedulable(diagnosis);
    }
    var scores = new NodeScoreTable(feasible);
    if (feasible.size() > 1) {
      score(pod, feasible, cache, scores);
    }
    return new Suggested(scores.oneOfTheBest(draw), scores, diagnosis);
  }

  private List<NodeInfo> feasible(PodInfo pod, SchedulerCache cache, Diagnosis diagnosis) {
    if (isRefused(pod, cache, diagnosis)) {
      return List.of();
    }
    var checks = checks(pod, cache);
    var nodes = inQuestion(pod, cache, diagnosis);
    var size = nodes.size();
    var enough = nodesToFind(size);
    var feasible = new ArrayList<NodeInfo>(enough);
    var next = size == 0 ? 0 : nextStart % size;
    for (var looked = 0; looked < size && feasible.size() < enough; looked++) {
      var node = nodes.get(next);
      if (passes(node, checks, diagnosis)) {
        feasible.add(node);
      }
      next = next + 1 == size ? 0 : next + 1;
    }
    nextStart = next;
    return feasible;
  }

  private boolean isRefused(PodInfo pod, SchedulerCache cache, Diagnosis diagnosis) {
    for (var filter : filters) {
      var refusal = filter.refusal(pod);
      if (refusal != null) {
        var no = FilterStatus.unresolvable(refusal);
        cache.nodes().forEach(node -> diagnosis.refuse(node, filter.name(), no));
        diagnosis.refuseAll(filter.name(), refusal);
        return true;
      }
    }
    return false;
  }

  /** What a plugin has to say about the Pod. */
  private record PluginCheck(String plugin, Check check) {}

  private PluginCheck[] checks(PodInfo pod, SchedulerCache cache) {
    var checks = new ArrayList<PluginCheck>();
    for (var filter : filters) {
      var check = filter.preFilter(pod, cache);
      if (check != null) {
        checks.add(new PluginCheck(filter.name(), check));
      }
    }
    return checks.toArray(PluginCheck[]::new);
  }

  /** All Nodes, or those that a plugin says are the only ones. */
  private List<NodeInfo> inQuestion(PodInfo pod, SchedulerCache cache, Diagnosis diagnosis) {
    var nodes = cache.nodes();
    for (var filter : filters) {
      var only = filter.onlyNodes(pod);
      if (only != null) {
        var no =
            FilterStatus.unresolvable(
                "node(s) didn't satisfy plugin(s) [%s]".formatted(filter.name()));
        nodes.stream()
            .filter(node -> !only.contains(node.name()))
            .forEach(node -> diagnosis.refuse(node, filter.name(), no));
        nodes = only.stream().map(cache::node).filter(Objects::nonNull).toList();
      }
    }
    return nodes;
  }

  private static boolean passes(NodeInfo node, PluginCheck[] checks, Diagnosis diagnosis) {
    for (var each : checks) {
      var status = each.check().on(node);
      if (!status.ok()) {
        diagnosis.refuse(node, each.plugin(), status);
        return false;
      }
    }
    return true;
  }

  private void score(
      PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache, NodeScoreTable scores) {
    for (var score : this.scores) {
      if (score.concerns(pod)) {
        scores.add(score.name(), score.weight(), score.score(pod, nodes, cache));
      }
    }
  }
}
