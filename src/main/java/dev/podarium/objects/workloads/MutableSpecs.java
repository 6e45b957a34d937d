package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the Pods of a suspended Job may be changed: where they may go and what they ask for.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go,
 * validatePodTemplateUpdate; KEP-5440
 */
final class MutableSpecs {

  private MutableSpecs() {}

  static @Nullable PodSpec withMutableParts(@Nullable PodSpec spec, @Nullable PodSpec from) {
    return spec == null || from == null
        ? spec
        : Copies.changed(
            spec,
            copy -> {
              copy.setAffinity(affinity(spec.getAffinity(), from.getAffinity()));
              copy.setNodeSelector(from.getNodeSelector());
              copy.setTolerations(from.getTolerations());
              copy.setSchedulingGates(from.getSchedulingGates());
              copy.setContainers(resized(spec.getContainers(), from.getContainers()));
              copy.setInitContainers(resized(spec.getInitContainers(), from.getInitContainers()));
            });
  }

  /** Of the affinity only that to Nodes. */
  private static @Nullable Affinity affinity(@Nullable Affinity known, @Nullable Affinity from) {
    if (from == null) {
      var rest = known == null ? null : Copies.changed(known, copy -> copy.setNodeAffinity(null));
      return new Affinity().equals(rest) ? null : rest;
    }
    return Copies.changed(
        known == null ? new Affinity() : known,
        copy -> copy.setNodeAffinity(from.getNodeAffinity()));
  }

  /** Containers in the same places ask for what those there do. */
  private static List<Container> resized(List<Container> known, List<Container> from) {
    var resized = new ArrayList<Container>();
    for (var i = 0; i < known.size(); i++) {
      var resources = i < from.size() ? from.get(i).getResources() : known.get(i).getResources();
      resized.add(Copies.changed(known.get(i), copy -> copy.setResources(resources)));
    }
    return resized;
  }
}
