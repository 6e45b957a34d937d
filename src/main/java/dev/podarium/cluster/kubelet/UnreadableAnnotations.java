package dev.podarium.cluster.kubelet;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.BehaviourAnnotations;
import java.util.LinkedHashMap;
import java.util.Map;

/** Warns of annotations that say how containers behave and cannot be read. */
final class UnreadableAnnotations {

  private UnreadableAnnotations() {}

  /** Of those that are new or other than before. */
  static void warn(ManagedPod pod, Map<String, String> before) {
    var annotations = Metas.annotations(pod.apiPod);
    if (annotations.isEmpty() || annotations.equals(before)) {
      return;
    }
    var changed = new LinkedHashMap<>(annotations);
    changed.entrySet().removeAll(before.entrySet());
    var containers = pod.containers.stream().map(ManagedContainer::name).toList();
    for (var problem : BehaviourAnnotations.problems(changed, containers)) {
      pod.warning("NotSimulated", problem);
    }
  }
}
