package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** What is said of an object in a list of links. */
final class Relatives {

  private Relatives() {}

  static Related of(HasMetadata object, Snapshot snapshot) {
    var ref = ObjectRef.of(object);
    return switch (object) {
      case Pod pod -> {
        var look = PodLook.of(pod);
        yield new Related(ref, look.state(), look.word(), PodRevisions.of(pod, snapshot));
      }
      case ReplicaSet set -> ofSet(ref, set);
      case Deployment deployment -> {
        var ready = Deployments.orZero(Deployments.status(deployment).getReadyReplicas());
        var wanted = Deployments.replicas(deployment);
        yield new Related(ref, state(ready, wanted), ready + "/" + wanted + " ready", 0);
      }
      default -> new Related(ref, null, "", 0);
    };
  }

  private static Related ofSet(ObjectRef ref, ReplicaSet set) {
    var revision = RolloutRevisions.of(set);
    var wanted = ReplicaSets.replicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    var words = (revision == 0 ? "" : "revision " + revision + " · ") + ready + "/" + wanted;
    var idle = wanted == 0 && ReplicaSets.actualReplicas(set) == 0;
    return new Related(ref, idle ? PodState.TERMINATING : state(ready, wanted), words, revision);
  }

  private static PodState state(int ready, int wanted) {
    return ready >= wanted ? PodState.READY : PodState.NOT_READY;
  }
}
