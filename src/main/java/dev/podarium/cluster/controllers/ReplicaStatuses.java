package dev.podarium.cluster.controllers;

import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatusBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ReplicaSet says about itself after a round: the Pods as they were seen before the round,
 * and whether the round failed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set_utils.go, calculateStatus
 */
final class ReplicaStatuses {

  private static final String FAILURE = "ReplicaFailure";

  private ReplicaStatuses() {}

  /** The new status; the condition is stamped with {@code now}. */
  static ReplicaSetStatus of(ReplicaSet desired, Replicas replicas, Acted acted, long now) {
    var wanted = PodTemplates.labels(desired.getSpec().getTemplate());
    var minReadySeconds = ReplicaSets.minReadySeconds(desired);
    return new ReplicaSetStatusBuilder()
        .withReplicas(replicas.active())
        .withFullyLabeledReplicas(orAbsent(replicas.carrying(wanted)))
        .withReadyReplicas(orAbsent(replicas.ready()))
        .withAvailableReplicas(orAbsent(replicas.availability(minReadySeconds).available()))
        .withTerminatingReplicas(replicas.terminating())
        .withObservedGeneration(Metas.generation(desired))
        .withConditions(conditions(desired, replicas.active(), acted, now))
        .build();
  }

  /** A count of zero is left out of the status. */
  private static @Nullable Integer orAbsent(int count) {
    return count == 0 ? null : count;
  }

  private static List<ReplicaSetCondition> conditions(
      ReplicaSet desired, int active, Acted acted, long now) {
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
            .withReason(active < ReplicaSets.replicas(desired) ? "FailedCreate" : "FailedDelete")
            .withMessage(acted.refused().getFirst().getMessage())
            .withLastTransitionTime(Timestamps.at(now))
            .build();
    return Conditions.with(stored, ReplicaSetCondition::getType, failure);
  }
}
