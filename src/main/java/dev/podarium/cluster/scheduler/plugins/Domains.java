package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import java.util.HashMap;
import java.util.Map;

/** Sums by domain: a Node label and its value. Looked up only, never iterated. */
final class Domains {

  private final Map<String, Long> sums = new HashMap<>();

  void add(NodeInfo node, String key, long more) {
    var value = node.labels().get(key);
    if (value != null && more != 0) {
      sums.merge(key + "=" + value, more, Long::sum);
    }
  }

  /** The sum in the Node's domain of that label; 0 when it has no such label. */
  long at(NodeInfo node, String key) {
    var value = node.labels().get(key);
    return value == null ? 0 : sums.getOrDefault(key + "=" + value, 0L);
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }
}
