package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatusBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ReplicaSet says about itself after a round: the Pods as they were seen before the round,
 * and whether the round failed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set_utils.go, calculateStatus
 */
final class ReplicaSetStatuses {

  private static final String FAILURE = "ReplicaFailure";

  private ReplicaSetStatuses() {}

  /** The ReplicaSet with its new status; the condition is stamped with {@code now}. */
  static ReplicaSet of(ReplicaSet desired, Counts counts, Acted acted, long now) {
    var status =
        new ReplicaSetStatusBuilder()
            .withReplicas(counts.replicas())
            .withFullyLabeledReplicas(orAbsent(counts.fullyLabeled()))
            .withReadyReplicas(orAbsent(counts.ready()))
            .withAvailableReplicas(orAbsent(counts.available()))
            .withTerminatingReplicas(counts.terminating())
            .withObservedGeneration(Metas.generation(desired))
            .withConditions(conditions(desired, counts, acted, now))
            .build();
    return SpecAndStatus.withStatus(desired, status);
  }

  /** A count of zero is left out of the status. */
  private static @Nullable Integer orAbsent(int count) {
    return count == 0 ? null : count;
  }

  private static List<ReplicaSetCondition> conditions(
      ReplicaSet desired, Counts counts, Acted acted, long now) {
    var stored = ReplicaSets.conditions(desired);
    if (acted.refused().isEmpty()) {
      return Conditions.without(stored, ReplicaSetCondition::getType, FAILURE);
    }
    if (ReplicaSets.condition(desired, FAILURE) != null) {
      return stored;
    }
    var failure =
        new ReplicaSetConditionBuilder()
            .withType(FAILURE)
            .withStatus("True")
            .withReason(
                counts.replicas() < desired.getSpec().getReplicas()
                    ? "FailedCreate"
                    : "FailedDelete")
            .withMessage(acted.refused().getFirst().getMessage())
            .withLastTransitionTime(Timestamps.at(now))
            .build();
    return Conditions.with(stored, ReplicaSetCondition::getType, failure);
  }
}
