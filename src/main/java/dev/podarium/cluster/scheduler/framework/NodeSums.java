package dev.podarium.cluster.scheduler.framework;

import java.util.HashMap;
import java.util.Map;

/** How many Nodes have what most have not, so that questions about it can be left out. */
final class NodeSums {

  private final Map<String, Integer> withImage = new HashMap<>();
  private int tainted;
  private int cordoned;

  void count(NodeInfo node, int by) {
    tainted += node.taints().isEmpty() ? 0 : by;
    cordoned += node.cordoned() ? by : 0;
    node.images().keySet().forEach(image -> withImage.merge(image, by, Integer::sum));
  }

  int tainted() {
    return tainted;
  }

  int cordoned() {
    return cordoned;
  }

  int withImage(String image) {
    return withImage.getOrDefault(image, 0);
  }
}
