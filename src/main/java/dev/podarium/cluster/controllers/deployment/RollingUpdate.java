package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.ReplicaSets;
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

  static Round advance(Round begun) {
    var round = NewRevision.created(begun);
    var grown = scaleUpNew(round);
    if (grown.wentOnFrom(round)) {
      return grown;
    }
    var shrunk = scaleDownOld(round);
    return shrunk.wentOnFrom(round) ? shrunk : History.tidied(round);
  }

  static Round scaleUpNew(Round round) {
    var newest = round.fleet().newest();
    if (newest == null) {
      return round;
    }
    var wanted = ReplicaSets.replicas(newest);
    var band = round.band();
    return wanted > band.replicas()
        ? round.scaled(newest, band.replicas())
        : round.scaled(newest, round.grown(wanted));
  }

  /**
   * Old Pods may go as long as enough Pods stay available, new Pods that are not available yet
   * counted as lost. Unhealthy old Pods go first: they are of no use to anybody.
   */
  static Round scaleDownOld(Round round) {
    var fleet = round.fleet();
    var unavailableNew =
        fleet.ofNewest(ReplicaSets::replicas) - fleet.ofNewest(ReplicaSets::availableReplicas);
    var mayGo = fleet.sum(ReplicaSets::replicas) - round.band().fewestAvailable() - unavailableNew;
    return fleet.activeOld().isEmpty() || mayGo <= 0
        ? round
        : scaleDownHealthy(cleanUpUnhealthy(round, mayGo));
  }

  static Round cleanUpUnhealthy(Round begun, int mayGo) {
    var round = begun;
    var left = mayGo;
    for (var set : begun.fleet().activeOld()) {
      var gone = Math.clamp(unhealthy(set), 0, left);
      round = round.scaled(set, ReplicaSets.replicas(set) - gone);
      left -= gone;
    }
    return round;
  }

  private static int unhealthy(ReplicaSet set) {
    return ReplicaSets.replicas(set) - ReplicaSets.availableReplicas(set);
  }

  private static Round scaleDownHealthy(Round begun) {
    var round = begun;
    var staying = begun.fleet().sum(RollingUpdate::staying);
    var left = Math.max(0, staying - begun.band().fewestAvailable());
    for (var set : begun.fleet().activeOld()) {
      var gone = Math.min(ReplicaSets.replicas(set), left);
      round = round.scaled(set, ReplicaSets.replicas(set) - gone);
      left -= gone;
    }
    return round;
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
