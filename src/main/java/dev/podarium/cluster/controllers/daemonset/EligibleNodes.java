package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.LeftOut;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which Nodes get a Pod of a DaemonSet.
 *
 * @param names those that do
 * @param leftOut why the others do not
 * @param band how far it may go on that many Nodes
 */
record EligibleNodes(SortedSet<String> names, Map<String, LeftOut> leftOut, DaemonBand band) {

  static EligibleNodes of(DaemonSet set, List<Node> nodes) {
    var names = new TreeSet<String>();
    var leftOut = new TreeMap<String, LeftOut>();
    for (var node : nodes) {
      var why = LeftOut.of(set, node);
      if (why == null) {
        names.add(node.getMetadata().getName());
      } else {
        leftOut.put(node.getMetadata().getName(), why);
      }
    }
    return new EligibleNodes(names, leftOut, DaemonBand.of(set, names.size()));
  }

  boolean eligible(String node) {
    return names.contains(node);
  }

  /** Why a Node is left out; null for one that is not, or that is gone. */
  @Nullable LeftOut whyNot(String node) {
    return leftOut.get(node);
  }

  /** All Nodes that there are, in order. */
  SortedSet<String> all() {
    var all = new TreeSet<>(names);
    all.addAll(leftOut.keySet());
    return all;
  }

  /** Those that get a Pod, and the others that have one, in order. */
  SortedSet<String> and(NodePods pods) {
    var all = new TreeSet<>(names);
    all.addAll(pods.byNode().keySet());
    return all;
  }
}
