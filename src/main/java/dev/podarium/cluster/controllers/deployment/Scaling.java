package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.Deployments;
import dev.podarium.objects.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a change of {@code spec.replicas}: one active ReplicaSet takes all of it; several, in the
 * midst of a rollout, take their share of it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/sync.go, isScalingEvent, scale
 */
final class Scaling {

  static final Comparator<ReplicaSet> LARGEST_FIRST =
      Comparator.comparingInt(ReplicaSets::replicas).reversed();

  private Scaling() {}

  /** Whether an active ReplicaSet remembers another size than the Deployment has now. */
  static boolean wanted(Round round) {
    return round.fleet().active().stream()
        .map(set -> Revisions.remembered(set, Revisions.DESIRED))
        .anyMatch(size -> size != null && size != round.band().replicas());
  }

  static Round advance(Round round) {
    var fleet = round.fleet();
    var only = activeOrLatest(fleet);
    if (only != null) {
      return round.scaled(only, round.band().replicas());
    }
    if (saturated(fleet, round.band())) {
      return scaleDownOld(round);
    }
    return Deployments.rolling(round.deployment()) ? inProportion(round) : round;
  }

  /** The only active ReplicaSet; with none active the latest; with several null. */
  private static @Nullable ReplicaSet activeOrLatest(Fleet fleet) {
    var active = fleet.active();
    if (active.size() > 1 || fleet.all().isEmpty()) {
      return null;
    }
    return active.isEmpty() ? fleet.all().getLast() : active.getFirst();
  }

  /** Whether the newest ReplicaSet wants and has all Pods already, and they are available. */
  private static boolean saturated(Fleet fleet, RolloutBand band) {
    var newest = fleet.newest();
    var desired = newest == null ? null : Revisions.remembered(newest, Revisions.DESIRED);
    return newest != null
        && ReplicaSets.replicas(newest) == band.replicas()
        && desired != null
        && desired == band.replicas()
        && ReplicaSets.availableReplicas(newest) == band.replicas();
  }

  private static Round scaleDownOld(Round begun) {
    var round = begun;
    for (var set : begun.fleet().activeOld()) {
      round = round.scaled(set, 0);
    }
    return round;
  }

  private static Round inProportion(Round begun) {
    var band = begun.band();
    var allowed = band.replicas() > 0 ? band.most() : 0;
    var toAdd = allowed - begun.fleet().sum(ReplicaSets::replicas);
    var sets = largestFirst(begun.fleet(), toAdd >= 0);
    var shares = shares(sets, begun.deployment(), toAdd);
    var round = begun;
    for (var i = 0; i < sets.size(); i++) {
      round = round.resized(sets.get(i), ReplicaSets.replicas(sets.get(i)) + shares[i]);
    }
    return round;
  }

  /** Of equally large ones the newer first to grow, the older first to shrink. */
  private static List<ReplicaSet> largestFirst(Fleet fleet, boolean growing) {
    var byAge = growing ? Fleet.BY_AGE.reversed() : Fleet.BY_AGE;
    return fleet.active().stream().sorted(LARGEST_FIRST.thenComparing(byAge)).toList();
  }

  /**
   * How much each grows (or shrinks, negative); what is left over by rounding goes to the first.
   */
  private static int[] shares(List<ReplicaSet> sets, Deployment deployment, int toAdd) {
    var shares = new int[sets.size()];
    var left = toAdd;
    for (var i = 0; i < shares.length && toAdd != 0; i++) {
      var fraction = Proportion.of(sets.get(i), deployment);
      shares[i] = toAdd > 0 ? Math.min(fraction, left) : Math.max(fraction, left);
      left -= shares[i];
    }
    if (shares.length > 0) {
      shares[0] = Math.max(shares[0] + left, -ReplicaSets.replicas(sets.getFirst()));
    }
    return shares;
  }
}
