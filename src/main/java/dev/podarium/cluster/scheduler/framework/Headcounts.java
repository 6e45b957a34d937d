package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The headcounts that were asked for, kept up to date by each Pod that comes or goes. A Pod meets
 * only those that select by one of its labels.
 */
final class Headcounts {

  private static final int MOST = 2000;

  private final Map<PodSelector, Headcount> bySelector = new LinkedHashMap<>();
  private final Map<String, List<Headcount>> byLabel = new HashMap<>();

  /** The headcount of a selector; a new one is first counted by {@code everybody}. */
  Headcount of(PodSelector selector, Consumer<Headcount> everybody) {
    var known = bySelector.get(selector);
    if (known != null) {
      return known;
    }
    if (bySelector.size() >= MOST) {
      bySelector.clear();
      byLabel.clear();
    }
    var headcount = new Headcount(selector);
    everybody.accept(headcount);
    bySelector.put(selector, headcount);
    byLabel.computeIfAbsent(selector.indexKey(), key -> new ArrayList<>()).add(headcount);
    return headcount;
  }

  void count(PodInfo pod, String node, int by) {
    if (byLabel.isEmpty() || pod.deleting()) {
      return;
    }
    countAt(pod.namespace(), pod, node, by);
    for (var label : pod.labels().entrySet()) {
      var key = PodSelector.indexKey(pod.namespace(), label.getKey(), label.getValue());
      countAt(key, pod, node, by);
    }
  }

  private void countAt(String key, PodInfo pod, String node, int by) {
    for (var headcount : byLabel.getOrDefault(key, List.of())) {
      headcount.count(pod, node, by);
    }
  }
}
