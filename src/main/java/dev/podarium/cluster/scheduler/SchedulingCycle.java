package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.Choice.Chosen;
import dev.podarium.cluster.scheduler.Choice.Unfit;
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

  Choice choose(PodInfo pod, SchedulerCache cache, Draw draw) {
    var diagnosis = new Diagnosis(cache.nodes().size());
    var feasible = feasible(pod, cache, diagnosis);
    return switch (feasible.size()) {
      case 0 -> new Unfit(diagnosis);
      case 1 -> new Chosen(feasible.getFirst());
      default -> new Chosen(best(pod, feasible, cache, draw));
    };
  }

  private List<NodeInfo> feasible(PodInfo pod, SchedulerCache cache, Diagnosis diagnosis) {
    if (isRefused(pod, cache, diagnosis)) {
      return List.of();
    }
    var checks = checks(pod, cache);
    var nodes = inQuestion(pod, cache, diagnosis);
    var enough = nodesToFind(nodes.size());
    var feasible = new ArrayList<NodeInfo>();
    var looked = 0;
    while (looked < nodes.size() && feasible.size() < enough) {
      var node = nodes.get((nextStart + looked++) % nodes.size());
      if (passes(node, checks, diagnosis)) {
        feasible.add(node);
      }
    }
    nextStart = nodes.isEmpty() ? 0 : (nextStart + looked) % nodes.size();
    return feasible;
  }

  private boolean isRefused(PodInfo pod, SchedulerCache cache, Diagnosis diagnosis) {
    for (var filter : filters) {
      var refusal = filter.refusal(pod);
      if (refusal != null) {
        var no = FilterStatus.unresolvable(refusal);
        cache.nodes().forEach(node -> diagnosis.refused(node.name(), filter.name(), no));
        diagnosis.refusedAll(filter.name(), refusal);
        return true;
      }
    }
    return false;
  }

  /** What a rule has to say about the Pod. */
  private record NamedCheck(String rule, Check check) {}

  private List<NamedCheck> checks(PodInfo pod, SchedulerCache cache) {
    var checks = new ArrayList<NamedCheck>();
    for (var filter : filters) {
      var check = filter.prepare(pod, cache);
      if (check != null) {
        checks.add(new NamedCheck(filter.name(), check));
      }
    }
    return checks;
  }

  /** All Nodes, or those that a rule says are the only ones. */
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
            .forEach(node -> diagnosis.refused(node.name(), filter.name(), no));
        nodes = only.stream().map(cache::node).filter(Objects::nonNull).toList();
      }
    }
    return nodes;
  }

  private static boolean passes(NodeInfo node, List<NamedCheck> checks, Diagnosis diagnosis) {
    for (var each : checks) {
      var verdict = each.check().on(node);
      if (!verdict.ok()) {
        diagnosis.refused(node.name(), each.rule(), verdict);
        return false;
      }
    }
    return true;
  }

  private NodeInfo best(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache, Draw draw) {
    var total = new long[nodes.size()];
    for (var score : scores) {
      if (score.concerns(pod)) {
        var points = score.score(pod, nodes, cache);
        for (var i = 0; i < total.length; i++) {
          total[i] += points[i] * score.weight();
        }
      }
    }
    return oneOfTheBest(nodes, total, draw);
  }

  private static NodeInfo oneOfTheBest(List<NodeInfo> nodes, long[] points, Draw draw) {
    var best = new ArrayList<NodeInfo>();
    var most = Long.MIN_VALUE;
    for (var i = 0; i < points.length; i++) {
      if (points[i] > most) {
        most = points[i];
        best.clear();
      }
      if (points[i] == most) {
        best.add(nodes.get(i));
      }
    }
    return best.get(draw.below(best.size()));
  }
}
