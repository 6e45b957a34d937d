package dev.podarium.workbench.frame;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;

/** Which revision of its Deployment something is. */
public final class Revisions {

  private Revisions() {}

  /** The revision that a ReplicaSet or Deployment carries; 0 when none. */
  public static long of(HasMetadata object) {
    return Deployments.revision(object);
  }

  /** The revision of the ReplicaSet that controls a Pod; 0 when there is none. */
  public static long of(Pod pod, Snapshot snapshot) {
    var controller = Metas.controllerOf(pod);
    if (controller == null || !controller.getKind().equals("ReplicaSet")) {
      return 0;
    }
    var namespace = pod.getMetadata().getNamespace();
    var set = snapshot.find(new ObjectRef(Kinds.REPLICA_SET, namespace, controller.getName()));
    return set == null ? 0 : of(set);
  }
}
