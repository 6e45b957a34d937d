package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ReplicaSets of a Deployment.
 *
 * @param newest the one whose template the Deployment has now; null when there is none yet
 * @param old those of former templates, the longest-lived first
 */
record OwnedReplicaSets(@Nullable ReplicaSet newest, List<ReplicaSet> old) {

  /** Older ones first; those of one second by name. */
  static final Comparator<ReplicaSet> BY_AGE =
      Comparator.comparing((ReplicaSet set) -> set.getMetadata().getCreationTimestamp())
          .thenComparing(set -> set.getMetadata().getName());

  /** Sorts the ReplicaSets; of several with the present template the oldest is taken. */
  static OwnedReplicaSets of(Deployment deployment, List<ReplicaSet> all) {
    var byAge = all.stream().sorted(BY_AGE).toList();
    var template = deployment.getSpec().getTemplate();
    var newest =
        byAge.stream()
            .filter(set -> Templates.sameButForHash(set.getSpec().getTemplate(), template))
            .findFirst()
            .orElse(null);
    return new OwnedReplicaSets(newest, byAge.stream().filter(set -> !set.equals(newest)).toList());
  }

  /** The old ones and then the newest. */
  List<ReplicaSet> all() {
    return newest == null ? old : Stream.concat(old.stream(), Stream.of(newest)).toList();
  }

  /** Those that want Pods. */
  List<ReplicaSet> active() {
    return all().stream().filter(set -> ReplicaSets.replicas(set) > 0).toList();
  }

  /** The old ones that want Pods. */
  List<ReplicaSet> activeOld() {
    return old.stream().filter(set -> ReplicaSets.replicas(set) > 0).toList();
  }

  /** The sum over all of a count. */
  int sum(ToIntFunction<ReplicaSet> count) {
    var sum = ofNewest(count);
    for (var set : old) {
      sum += count.applyAsInt(set);
    }
    return sum;
  }

  /**
   * How many Pods are on their way out; null when a ReplicaSet that has been synced does not say.
   */
  @Nullable Integer terminating() {
    var sum = 0;
    for (var set : all()) {
      var terminating = ReplicaSets.status(set).getTerminatingReplicas();
      if (terminating == null && ReplicaSets.observedGeneration(set) > 0) {
        return null;
      }
      sum += terminating == null ? 0 : terminating;
    }
    return sum;
  }

  /** A count of the newest, 0 when there is none. */
  int ofNewest(ToIntFunction<ReplicaSet> count) {
    return newest == null ? 0 : count.applyAsInt(newest);
  }

  /** The highest revision among the old ones, 0 when none has any. */
  long highestOldRevision() {
    return old.stream().mapToLong(RolloutRevisions::of).max().orElse(0);
  }

  /** This sets with one ReplicaSet as it will be. */
  OwnedReplicaSets with(ReplicaSet changed) {
    return newest != null && same(newest, changed)
        ? new OwnedReplicaSets(changed, old)
        : new OwnedReplicaSets(
            newest, old.stream().map(set -> same(set, changed) ? changed : set).toList());
  }

  /** This sets with a newest ReplicaSet that is about to be created. */
  OwnedReplicaSets withNewest(ReplicaSet created) {
    return new OwnedReplicaSets(created, old);
  }

  private static boolean same(ReplicaSet one, ReplicaSet other) {
    return one.getMetadata().getName().equals(other.getMetadata().getName());
  }
}
