package dev.podarium.cluster.scheduler.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pods on Nodes that are not there: not seen yet, or gone. */
final class StrayPods {

  private final Map<String, Map<String, PodInfo>> byNode = new HashMap<>();

  void put(PodInfo pod, String node) {
    byNode.computeIfAbsent(node, unused -> new TreeMap<>()).put(pod.uid(), pod);
  }

  void remove(String uid, String node) {
    var pods = byNode.get(node);
    if (pods != null && pods.remove(uid) != null && pods.isEmpty()) {
      byNode.remove(node);
    }
  }

  /** Takes the Pods out that were on a Node, ordered by uid. */
  Collection<PodInfo> take(String node) {
    var pods = byNode.remove(node);
    return pods == null ? List.of() : pods.values();
  }
}
