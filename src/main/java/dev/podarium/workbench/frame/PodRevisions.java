package dev.podarium.workbench.frame;

import dev.podarium.api.Snapshot;
import dev.podarium.narration.Controllers;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/** Which revision of its workload's template a Pod belongs to. */
public final class PodRevisions {

  private PodRevisions() {}

  /**
   * That of the ReplicaSet that controls a Pod, or of the ControllerRevision that its label names;
   * 0 when there is none.
   */
  public static long of(Pod pod, Snapshot snapshot) {
    return switch (Controllers.of(pod, snapshot)) {
      case ReplicaSet set -> RolloutRevisions.of(set);
      case StatefulSet _ ->
          numbered(pod, Metas.labels(pod).get(ControllerRevisions.OF_POD), snapshot);
      case DaemonSet set -> numbered(pod, name(set, pod), snapshot);
      case null, default -> 0;
    };
  }

  /** A DaemonSet's Pods are labelled with the end of the name alone. */
  private static String name(DaemonSet set, Pod pod) {
    return set.getMetadata().getName() + "-" + Metas.labels(pod).get(ControllerRevisions.OF_POD);
  }

  private static long numbered(HasMetadata pod, @Nullable String name, Snapshot snapshot) {
    var found =
        name == null
            ? null
            : snapshot.find(ControllerRevision.class, pod.getMetadata().getNamespace(), name);
    return found == null || found.getRevision() == null ? 0 : found.getRevision();
  }
}
