package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/**
 * Replaces Pods a few at a time: can the new revision grow? if not, may the old ones shrink? if
 * not, is there something to tidy up?
 *
 * <p>Example: 10 replicas, maxUnavailable 2, maxSurge 3. The new ReplicaSet begins with 3, an old
 * one goes to 8, the new one grows to 5: 13 Pods. Its Pods never become ready, so 13 − 8 − 5 = 0
 * old Pods may go and the rollout stands still with 8 Pods available. A rollback then takes the
 * unready ones away first.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/rolling.go
 */
final class RollingUpdate {

  private RollingUpdate() {}

  static SyncState advance(SyncState begun) {
    var state = NewReplicaSet.created(begun);
    var grown = scaleUpNew(state);
    if (grown.wentOnFrom(state)) {
      return grown;
    }
    var shrunk = scaleDownOld(state);
    return shrunk.wentOnFrom(state) ? shrunk : History.tidied(state);
  }

  static SyncState scaleUpNew(SyncState state) {
    var newest = state.sets().newest();
    if (newest == null) {
      return state;
    }
    var wanted = ReplicaSets.replicas(newest);
    var band = state.band();
    return wanted > band.replicas()
        ? state.scaled(newest, band.replicas())
        : state.scaled(newest, state.grown(wanted));
  }

  /**
   * Old Pods may go as long as enough Pods stay available, new Pods that are not available yet
   * counted as lost. Unhealthy old Pods go first: they are of no use to anybody.
   */
  static SyncState scaleDownOld(SyncState state) {
    var sets = state.sets();
    var unavailableNew =
        sets.ofNewest(ReplicaSets::replicas) - sets.ofNewest(ReplicaSets::availableReplicas);
    var mayGo = sets.sum(ReplicaSets::replicas) - state.band().fewestAvailable() - unavailableNew;
    return sets.activeOld().isEmpty() || mayGo <= 0
        ? state
        : scaleDownHealthy(cleanUpUnhealthy(state, mayGo));
  }

  static SyncState cleanUpUnhealthy(SyncState begun, int mayGo) {
    var state = begun;
    var left = mayGo;
    for (var set : begun.sets().activeOld()) {
      var gone = Math.clamp(unhealthy(set), 0, left);
      state = state.scaled(set, ReplicaSets.replicas(set) - gone);
      left -= gone;
    }
    return state;
  }

  private static int unhealthy(ReplicaSet set) {
    return ReplicaSets.replicas(set) - ReplicaSets.availableReplicas(set);
  }

  static SyncState scaleDownHealthy(SyncState begun) {
    var state = begun;
    var staying = begun.sets().sum(RollingUpdate::staying);
    var left = Math.max(0, staying - begun.band().fewestAvailable());
    for (var set : begun.sets().activeOld()) {
      var gone = Math.min(ReplicaSets.replicas(set), left);
      state = state.scaled(set, ReplicaSets.replicas(set) - gone);
      left -= gone;
    }
    return state;
  }

  /**
   * How many of its Pods are available and stay. A ReplicaSet that has just been scaled down still
   * counts the Pods that it is about to delete; upstream counts them too and may, when its informer
   * lags, take more Pods away than maxUnavailable allows.
   */
  private static int staying(ReplicaSet set) {
    return Math.min(ReplicaSets.replicas(set), ReplicaSets.availableReplicas(set));
  }
}
