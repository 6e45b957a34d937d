package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Objects;

/**
 * By what a Pod is known as the one of its ordinal: name, namespace and two labels.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go,
 * identityMatches, updateIdentity
 */
final class Identity {

  /** The label by which a Service can take one Pod alone. */
  static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

  /** The label with the ordinal. */
  static final String POD_INDEX = "apps.kubernetes.io/pod-index";

  private Identity() {}

  /** Whether it is known as the one of its ordinal. */
  static boolean matches(StatefulSet set, Pod pod) {
    var ordinal = PodOrdinal.of(pod);
    var name = pod.getMetadata().getName();
    return ordinal.number() >= 0
        && ordinal.set().equals(set.getMetadata().getName())
        && name.equals(StatefulSets.podName(set, ordinal.number()))
        && Objects.equals(set.getMetadata().getNamespace(), pod.getMetadata().getNamespace())
        && name.equals(Metas.labels(pod).get(POD_NAME));
  }

  /** A copy that is. */
  static Pod mended(StatefulSet set, Pod pod) {
    var ordinal = PodOrdinal.of(pod).number();
    var name = StatefulSets.podName(set, ordinal);
    var placed = Metas.withNamespace(Metas.withName(pod, name), set.getMetadata().getNamespace());
    return Metas.withLabel(
        Metas.withLabel(placed, POD_NAME, name), POD_INDEX, Integer.toString(ordinal));
  }
}
