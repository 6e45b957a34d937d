package dev.podarium.workbench.owners;

import dev.podarium.api.Snapshot;
import dev.podarium.workbench.kinds.KindDescriptors;
import dev.podarium.workbench.owners.OwnersPicture.Claim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.stream.Stream;

/** The claims that a StatefulSet has made for its Pods: they are found by their names. */
final class Claims {

  private Claims() {}

  /** In the order of their names; also those of Pods that are no more. */
  static List<Claim> of(StatefulSet set, Snapshot world) {
    var templates = set.getSpec().getVolumeClaimTemplates();
    if (templates == null || templates.isEmpty()) {
      return List.of();
    }
    var names = templates.stream().map(each -> each.getMetadata().getName()).toList();
    return world
        .list(PersistentVolumeClaim.class, set.getMetadata().getNamespace())
        .flatMap(claim -> of(claim, names, set, world))
        .toList();
  }

  private static Stream<Claim> of(
      PersistentVolumeClaim claim, List<String> templates, StatefulSet set, Snapshot world) {
    var name = claim.getMetadata().getName();
    return templates.stream()
        .filter(template -> name.startsWith(template + "-"))
        .map(template -> name.substring(template.length() + 1))
        .filter(pod -> pod.matches(set.getMetadata().getName() + "-[0-9]+"))
        .map(pod -> new Claim(KindDescriptors.mention(claim, world), pod));
  }
}
