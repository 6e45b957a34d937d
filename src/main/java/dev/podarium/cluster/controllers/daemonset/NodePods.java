package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Pods of a DaemonSet by the Node that each is bound or pinned to. One that has ended and is
 * being deleted matters to the history alone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go,
 * getNodesToDaemonPods, podByCreationTimestampAndPhase
 *
 * @param byNode never empty lists; Nodes that are gone may be among the keys
 */
record NodePods(Map<String, List<Pod>> byNode) {

  /** Those on a Node before those that wait for it, then the older, then by name. */
  private static final Comparator<Pod> OLDEST_FIRST =
      Comparator.comparing((Pod pod) -> Pods.nodeName(pod).isEmpty())
          .thenComparing(
              pod -> pod.getMetadata().getCreationTimestamp(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(pod -> pod.getMetadata().getName());

  static NodePods of(List<Pod> pods) {
    return ofAll(
        pods.stream().filter(pod -> !(Pods.finished(pod) && Metas.deleting(pod))).toList());
  }

  /** Those that have ended and are being deleted too. */
  static NodePods ofAll(List<Pod> pods) {
    var byNode = new TreeMap<String, List<Pod>>();
    for (var pod : pods) {
      var node = DaemonPods.targetNode(pod);
      if (node != null) {
        byNode.computeIfAbsent(node, name -> new ArrayList<>()).add(pod);
      }
    }
    byNode.values().forEach(list -> list.sort(OLDEST_FIRST));
    return new NodePods(byNode);
  }

  /** Its Pods, oldest first. */
  List<Pod> on(String node) {
    return byNode.getOrDefault(node, List.of());
  }

  /** Whether it has one, even one that is on its way out. */
  boolean anyOn(String node) {
    return byNode.containsKey(node);
  }
}
