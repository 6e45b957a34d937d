package dev.podarium.cluster.controllers.deployment;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.ReplicaSets;

/**
 * Replaces all Pods at once: takes the old ones away, waits until the last has ended, then starts
 * the new revision at full size.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/recreate.go
 */
final class Recreate {

  private Recreate() {}

  static Round advance(Round round, View view) {
    var shrunk = scaleDownOld(round);
    if (shrunk.wentOnFrom(round) || oldPodsRun(round.fleet(), view)) {
      return shrunk;
    }
    var created = NewRevision.created(round);
    return History.tidied(scaleUpNew(created));
  }

  private static Round scaleDownOld(Round begun) {
    var round = begun;
    for (var set : begun.fleet().activeOld()) {
      round = round.scaled(set, 0);
    }
    return round;
  }

  private static Round scaleUpNew(Round round) {
    var newest = round.fleet().newest();
    return newest == null ? round : round.scaled(newest, round.band().replicas());
  }

  /** Whether a Pod of a former revision has not ended; one that is ending counts. */
  private static boolean oldPodsRun(Fleet fleet, View view) {
    return fleet.old().stream()
        .anyMatch(
            set ->
                ReplicaSets.actualReplicas(set) > 0
                    || view.podGroups(set).stream().anyMatch(group -> !group.finished()));
  }
}
