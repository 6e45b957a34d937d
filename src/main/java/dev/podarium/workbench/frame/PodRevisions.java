package dev.podarium.workbench.frame;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.Pod;

/** Which rollout revision of its Deployment a Pod belongs to. */
public final class PodRevisions {

  private PodRevisions() {}

  /** That of the ReplicaSet that controls a Pod; 0 when there is none. */
  public static long of(Pod pod, Snapshot snapshot) {
    var controller = Metas.controllerOf(pod);
    if (controller == null || !controller.getKind().equals("ReplicaSet")) {
      return 0;
    }
    var namespace = pod.getMetadata().getNamespace();
    var set = snapshot.find(new ObjectRef(Kinds.REPLICA_SET, namespace, controller.getName()));
    return set == null ? 0 : RolloutRevisions.of(set);
  }
}
