package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.VolumeSources;
import dev.podarium.objects.workloads.PodOrdinal;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a Pod, one by each template, and its volumes over them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go,
 * getPersistentVolumeClaims, storageMatches, updateStorage
 */
final class Storage {

  private Storage() {}

  /** The claims that a Pod is to have, as they are to be created, by the names of its volumes. */
  static Map<String, PersistentVolumeClaim> claims(StatefulSet set, Pod pod) {
    var claims = new LinkedHashMap<String, PersistentVolumeClaim>();
    for (var template : StatefulSets.claimTemplates(set)) {
      var name = StatefulSets.claimName(set, template, PodOrdinal.of(pod).number());
      var placed =
          Metas.withNamespace(Metas.withName(template, name), set.getMetadata().getNamespace());
      claims.put(template.getMetadata().getName(), Metas.withLabels(placed, labels(set, template)));
    }
    return claims;
  }

  private static Map<String, String> labels(StatefulSet set, PersistentVolumeClaim template) {
    var labels = new LinkedHashMap<>(Metas.labels(template));
    var selected = set.getSpec().getSelector().getMatchLabels();
    if (selected != null) {
      labels.putAll(selected);
    }
    return labels;
  }

  /** Whether a Pod has a volume over each of its claims. */
  static boolean matches(StatefulSet set, Pod pod) {
    return PodOrdinal.of(pod).number() >= 0
        && claims(set, pod).entrySet().stream()
            .allMatch(claim -> name(claim.getValue()).equals(claimOf(pod, claim.getKey())));
  }

  private static @Nullable String claimOf(Pod pod, String volumeName) {
    return volumes(pod).stream()
        .filter(volume -> volume.getName().equals(volumeName))
        .filter(volume -> volume.getPersistentVolumeClaim() != null)
        .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** A copy that has; its other volumes come after these. */
  static Pod mended(StatefulSet set, Pod pod) {
    var claims = claims(set, pod);
    if (claims.isEmpty()) {
      return pod;
    }
    var all = new ArrayList<Volume>();
    claims.forEach((volume, claim) -> all.add(VolumeSources.claimed(volume, name(claim))));
    volumes(pod).stream().filter(other -> !claims.containsKey(other.getName())).forEach(all::add);
    return Pods.withVolumes(pod, all);
  }

  private static List<Volume> volumes(Pod pod) {
    var spec = pod.getSpec();
    return spec == null || spec.getVolumes() == null ? List.of() : spec.getVolumes();
  }

  private static String name(PersistentVolumeClaim claim) {
    return claim.getMetadata().getName();
  }
}
