package dev.podarium.cluster.scheduler;

import dev.podarium.api.Decision;
import dev.podarium.cluster.scheduler.ScheduleResult.Suggested;
import dev.podarium.cluster.scheduler.ScheduleResult.Unschedulable;
import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.Diagnosis.RefusedNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The results of scheduling cycles in words for a person. */
final class ScheduleWords {

  private static final int NODES_SHOWN = 3;

  private ScheduleWords() {}

  /**
   * What is decided about a Pod: {@code binds it to node-1}, then the best Nodes with their points
   * by plugin, then what speaks against the others.
   */
  static Decision decision(QueuedPod pod, long revision, ScheduleResult result) {
    return new Decision(pod.ref(), revision, pod.info().pod(), lines(result));
  }

  private static List<String> lines(ScheduleResult result) {
    var lines = new ArrayList<String>();
    switch (result) {
      case Suggested(var node, var scores, var diagnosis) -> {
        lines.add("binds it to " + node.name());
        lines.addAll(scores.best(NODES_SHOWN, node));
        lines.addAll(refusals(diagnosis));
      }
      case Unschedulable(var diagnosis) -> {
        lines.add("leaves it unscheduled: " + diagnosis.message(""));
        lines.addAll(refusals(diagnosis));
      }
    }
    return List.copyOf(lines);
  }

  /** A line for each reason: {@code not node-1, node-2 and 3 more: Insufficient cpu}. */
  private static List<String> refusals(Diagnosis diagnosis) {
    var nodes = new LinkedHashMap<String, List<String>>();
    for (RefusedNode refused : diagnosis.refusedNodes()) {
      var reasons = String.join(", ", refused.status().reasons());
      nodes.computeIfAbsent(reasons, key -> new ArrayList<>()).add(refused.node().name());
    }
    var lines = new ArrayList<String>();
    nodes.forEach((reasons, names) -> lines.add("not %s: %s".formatted(some(names), reasons)));
    return lines;
  }

  private static String some(List<String> names) {
    var more = names.size() - NODES_SHOWN;
    return more <= 0
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NODES_SHOWN)) + " and " + more + " more";
  }
}
