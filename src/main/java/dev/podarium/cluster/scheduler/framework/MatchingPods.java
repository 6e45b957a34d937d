package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of the assigned Pods that a selector takes, for the selectors that were asked for; Pods
 * that are being deleted do not count. A Pod that comes or goes meets only those selectors that
 * select by one of its labels.
 */
final class MatchingPods {

  private static final int MOST = 2000;

  private final Map<PodSelector, PodCounts> bySelector = new HashMap<>();
  private final Map<String, List<Matching>> byLabel = new HashMap<>();

  private record Matching(PodSelector selector, PodCounts counts) {

    void count(PodInfo pod, NodeInfo node, int by) {
      if (selector.takes(pod)) {
        counts.add(node, by);
      }
    }
  }

  /** The counts of a selector; for a new one the Pods of all Nodes are counted. */
  PodCounts of(PodSelector selector, Collection<NodeInfo> nodes) {
    var known = bySelector.get(selector);
    if (known != null) {
      return known;
    }
    if (bySelector.size() >= MOST) {
      bySelector.clear();
      byLabel.clear();
    }
    var matching = new Matching(selector, new PodCounts());
    nodes.forEach(node -> countAll(matching, node));
    bySelector.put(selector, matching.counts);
    byLabel.computeIfAbsent(selector.indexKey(), key -> new ArrayList<>()).add(matching);
    return matching.counts;
  }

  private static void countAll(Matching matching, NodeInfo node) {
    for (var pod : node.pods()) {
      if (!pod.deleting()) {
        matching.count(pod, node, 1);
      }
    }
  }

  void count(PodInfo pod, NodeInfo node, int by) {
    if (byLabel.isEmpty() || pod.deleting()) {
      return;
    }
    countAt(pod.namespace(), pod, node, by);
    for (var label : pod.labels().entrySet()) {
      var key = PodSelector.indexKey(pod.namespace(), label.getKey(), label.getValue());
      countAt(key, pod, node, by);
    }
  }

  private void countAt(String key, PodInfo pod, NodeInfo node, int by) {
    for (var matching : byLabel.getOrDefault(key, List.of())) {
      matching.count(pod, node, by);
    }
  }
}
