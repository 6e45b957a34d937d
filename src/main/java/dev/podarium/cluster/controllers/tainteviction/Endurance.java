package dev.podarium.cluster.controllers.tainteviction;

import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.pods.Tolerations;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How long a Pod may stay on a Node in spite of its taints NoExecute.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/tainteviction/taint_eviction.go
 */
final class Endurance {

  /** Without end. */
  static final long FOREVER = Long.MAX_VALUE;

  private Endurance() {}

  /** The taints that evict. */
  static List<Taint> evicting(Node node) {
    return Nodes.taints(node).stream()
        .filter(taint -> "NoExecute".equals(taint.getEffect()))
        .toList();
  }

  /** Virtual nanoseconds; 0 when one of the taints is not tolerated; {@link #FOREVER}. */
  static long of(List<Toleration> tolerations, List<Taint> taints) {
    var used = new ArrayList<Toleration>();
    for (var taint : taints) {
      var toleration = Tolerations.toleratingOne(tolerations, taint);
      if (toleration == null) {
        return 0;
      }
      used.add(toleration);
    }
    return shortest(used);
  }

  /** The shortest time of tolerations that are all needed; negative ones count as 0. */
  static long shortest(List<Toleration> used) {
    var seconds =
        used.stream().map(Toleration::getTolerationSeconds).filter(Objects::nonNull).sorted();
    return seconds
        .findFirst()
        .map(shortest -> Durations.seconds(Math.max(0, shortest)))
        .orElse(FOREVER);
  }
}
