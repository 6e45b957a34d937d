package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
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
  static boolean wanted(SyncState state) {
    return state.sets().active().stream()
        .map(set -> RolloutAnnotations.remembered(set, RolloutRevisions.DESIRED_REPLICAS))
        .anyMatch(size -> size != null && size != state.band().replicas());
  }

  static SyncState advance(SyncState state) {
    var owned = state.sets();
    var only = activeOrLatest(owned);
    if (only != null) {
      return state.scaled(only, state.band().replicas());
    }
    if (saturated(owned, state.band())) {
      return state.oldScaledDown();
    }
    return Deployments.rolling(state.deployment()) ? inProportion(state) : state;
  }

  /** The only active ReplicaSet; with none active the latest; with several null. */
  private static @Nullable ReplicaSet activeOrLatest(OwnedReplicaSets owned) {
    var active = owned.active();
    if (active.size() > 1 || owned.all().isEmpty()) {
      return null;
    }
    return active.isEmpty() ? owned.all().getLast() : active.getFirst();
  }

  /** Whether the newest ReplicaSet wants and has all Pods already, and they are available. */
  static boolean saturated(OwnedReplicaSets owned, RolloutBand band) {
    var newest = owned.newest();
    var desired =
        newest == null
            ? null
            : RolloutAnnotations.remembered(newest, RolloutRevisions.DESIRED_REPLICAS);
    return newest != null
        && ReplicaSets.replicas(newest) == band.replicas()
        && desired != null
        && desired == band.replicas()
        && ReplicaSets.availableReplicas(newest) == band.replicas();
  }

  private static SyncState inProportion(SyncState begun) {
    var band = begun.band();
    var allowed = band.replicas() > 0 ? band.most() : 0;
    var toAdd = allowed - begun.sets().sum(ReplicaSets::replicas);
    var sets = largestFirst(begun.sets(), toAdd >= 0);
    var shares = shares(sets, begun.deployment(), toAdd);
    var state = begun;
    for (var i = 0; i < sets.size(); i++) {
      state = state.resized(sets.get(i), ReplicaSets.replicas(sets.get(i)) + shares[i]);
    }
    return state;
  }

  /** Of equally large ones the newer first to grow, the older first to shrink. */
  private static List<ReplicaSet> largestFirst(OwnedReplicaSets owned, boolean growing) {
    var byAge = growing ? OwnedReplicaSets.BY_AGE.reversed() : OwnedReplicaSets.BY_AGE;
    return owned.active().stream().sorted(LARGEST_FIRST.thenComparing(byAge)).toList();
  }

  /**
   * How much each grows (or shrinks, negative); what is left over by rounding goes to the first.
   */
  private static int[] shares(List<ReplicaSet> sets, Deployment deployment, int toAdd) {
    var shares = new int[sets.size()];
    var left = toAdd;
    for (var i = 0; i < shares.length && left != 0; i++) {
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
