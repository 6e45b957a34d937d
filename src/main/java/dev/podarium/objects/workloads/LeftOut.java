package dev.podarium.objects.workloads;

import dev.podarium.objects.core.NodeTerms;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.Tolerations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a DaemonSet leaves a Node out. What the Node has room for, whether it is ready and whether it
 * is cordoned does not count.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go,
 * NodeShouldRunDaemonPod
 */
public sealed interface LeftOut {

  /** Its template names another Node. */
  record OtherNodeNamed(String node) implements LeftOut {}

  /**
   * The Node lacks a label that nodeSelector asks for.
   *
   * @param present the value that it has for the key; null: none
   */
  record LabelMissing(String key, String value, @Nullable String present) implements LeftOut {}

  /** No term of the required node affinity takes the Node. */
  record AffinityUnmatched() implements LeftOut {}

  /** Its Pods do not tolerate a taint; of several one that drives Pods away. */
  record Untolerated(Taint taint) implements LeftOut {}

  /** Why a Node is left out; null for one that gets a Pod. */
  static @Nullable LeftOut of(DaemonSet set, Node node) {
    var spec = set.getSpec().getTemplate().getSpec();
    var named = spec.getNodeName();
    if (named != null && !named.isEmpty() && !named.equals(node.getMetadata().getName())) {
      return new OtherNodeNamed(named);
    }
    var missing = missing(spec.getNodeSelector(), Metas.labels(node));
    if (missing != null) {
      return missing;
    }
    return isTaken(spec, node) ? untolerated(spec, node) : new AffinityUnmatched();
  }

  private static @Nullable LeftOut missing(
      @Nullable Map<String, String> wanted, Map<String, String> labels) {
    if (wanted != null) {
      for (var pair : wanted.entrySet()) {
        var present = labels.get(pair.getKey());
        if (!pair.getValue().equals(present)) {
          return new LabelMissing(pair.getKey(), pair.getValue(), present);
        }
      }
    }
    return null;
  }

  private static boolean isTaken(PodSpec spec, Node node) {
    var affinity = spec.getAffinity() == null ? null : spec.getAffinity().getNodeAffinity();
    var required =
        affinity == null ? null : affinity.getRequiredDuringSchedulingIgnoredDuringExecution();
    return required == null || NodeTerms.anyTakes(required.getNodeSelectorTerms(), node);
  }

  private static @Nullable LeftOut untolerated(PodSpec spec, Node node) {
    var taints = Nodes.taints(node);
    if (taints.isEmpty()) {
      return null;
    }
    var tolerations = DaemonPods.tolerations(spec);
    Taint found = null;
    for (var taint : taints) {
      var counts = !"PreferNoSchedule".equals(taint.getEffect());
      if (counts && !Tolerations.tolerate(tolerations, taint) && !drivesAway(found)) {
        found = found == null || drivesAway(taint) ? taint : found;
      }
    }
    return found == null ? null : new Untolerated(found);
  }

  private static boolean drivesAway(@Nullable Taint taint) {
    return taint != null && "NoExecute".equals(taint.getEffect());
  }

  /** Whether a Pod that is there already may stay. */
  default boolean letsStay() {
    return this instanceof Untolerated(var taint) && !drivesAway(taint);
  }

  /**
   * The reason as a clause: {@code taint dedicated=gpu:NoSchedule, which agent does not tolerate}.
   */
  default String because(String set) {
    return switch (this) {
      case OtherNodeNamed(var node) -> "%s asks for %s by its name".formatted(set, node);
      case LabelMissing(var key, var value, var present) ->
          present == null
              ? "no label %s=%s, which %s asks for".formatted(key, value, set)
              : "label %s is %s, and %s asks for %s".formatted(key, present, set, value);
      case AffinityUnmatched() -> "the node affinity of %s does not take it".formatted(set);
      case Untolerated(var taint) ->
          "taint %s, which %s does not tolerate".formatted(Nodes.text(taint), set);
    };
  }
}
