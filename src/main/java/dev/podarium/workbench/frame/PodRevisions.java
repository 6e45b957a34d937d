package dev.podarium.workbench.frame;

import dev.podarium.api.Snapshot;
import dev.podarium.narration.Controllers;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** Which rollout revision of its Deployment a Pod belongs to. */
public final class PodRevisions {

  private PodRevisions() {}

  /** That of the ReplicaSet that controls a Pod; 0 when there is none. */
  public static long of(Pod pod, Snapshot snapshot) {
    var set = Controllers.of(pod, ReplicaSet.class, snapshot);
    return set == null ? 0 : RolloutRevisions.of(set);
  }
}
