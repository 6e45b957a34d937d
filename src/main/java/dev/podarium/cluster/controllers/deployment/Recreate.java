package dev.podarium.cluster.controllers.deployment;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.workloads.ReplicaSets;

/**
 * Replaces all Pods at once: takes the old ones away, waits until the last has ended, then starts
 * the new revision at full size.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/recreate.go
 */
final class Recreate {

  private Recreate() {}

  static SyncState advance(SyncState state, View view) {
    var shrunk = state.oldScaledDown();
    if (shrunk.wentOnFrom(state) || oldPodsRun(state.sets(), view)) {
      return shrunk;
    }
    var created = NewReplicaSet.created(state);
    return History.tidied(scaleUpNew(created));
  }

  private static SyncState scaleUpNew(SyncState state) {
    var newest = state.sets().newest();
    return newest == null ? state : state.scaled(newest, state.band().replicas());
  }

  /** Whether a Pod of a former revision has not ended; one that is ending counts. */
  static boolean oldPodsRun(OwnedReplicaSets sets, View view) {
    return sets.old().stream()
        .anyMatch(
            set ->
                ReplicaSets.actualReplicas(set) > 0
                    || view.podGroups(set).stream().anyMatch(group -> !group.finished()));
  }
}
