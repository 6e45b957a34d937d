package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps no more old ReplicaSets than {@code spec.revisionHistoryLimit} and takes the oldest
 * revisions away, those with Pods excepted.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/sync.go, cleanupDeployment
 */
final class History {

  static final Comparator<ReplicaSet> OLDEST_REVISION_FIRST =
      Comparator.<ReplicaSet>comparingLong(RolloutRevisions::of)
          .thenComparing(OwnedReplicaSets.BY_AGE);

  private History() {}

  /** Tidies up when the rollout is complete. */
  static SyncState tidied(SyncState state) {
    return DeploymentStatuses.complete(state.deployment()) ? trimmed(state) : state;
  }

  /** Tidies up. */
  static SyncState trimmed(SyncState begun) {
    var limit = begun.deployment().getSpec().getRevisionHistoryLimit();
    if (limit == null || limit == Integer.MAX_VALUE) {
      return begun;
    }
    var alive = begun.sets().old().stream().filter(set -> !Metas.deleting(set)).toList();
    var state = begun;
    for (var set : oldest(alive, alive.size() - limit)) {
      var delete = new Delete(ObjectRef.of(set), DeleteOptions.DEFAULT);
      state = state.then(Step.of(delete).forgiving("NotFound"), state.sets());
    }
    return state;
  }

  private static List<ReplicaSet> oldest(List<ReplicaSet> sets, int count) {
    return sets.stream()
        .sorted(OLDEST_REVISION_FIRST)
        .limit(Math.max(0, count))
        .filter(History::empty)
        .toList();
  }

  private static boolean empty(ReplicaSet set) {
    return ReplicaSets.actualReplicas(set) == 0
        && ReplicaSets.replicas(set) == 0
        && ReplicaSets.observed(set);
  }
}
