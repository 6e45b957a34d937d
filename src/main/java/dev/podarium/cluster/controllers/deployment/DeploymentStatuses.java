package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/**
 * What a Deployment says about its Pods: the sums of what its ReplicaSets say.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/sync.go, calculateStatus
 */
final class DeploymentStatuses {

  private DeploymentStatuses() {}

  /** The Deployment with its Pods counted and its condition Available. */
  static Deployment counted(SyncState state) {
    var deployment = state.deployment();
    var sets = state.sets();
    var available = sets.sum(ReplicaSets::availableReplicas);
    var counts =
        new Deployments.Counts(
            sets.sum(ReplicaSets::actualReplicas),
            sets.ofNewest(ReplicaSets::actualReplicas),
            sets.sum(ReplicaSets::readyReplicas),
            available,
            Math.max(0, sets.sum(ReplicaSets::replicas) - available),
            sets.terminating());
    return withAvailability(
        Deployments.withCounts(deployment, counts),
        available >= state.band().replicas() - mayLack(state.deployment()),
        Timestamps.at(state.now()));
  }

  /**
   * How many Pods may be unavailable while it counts as available: maxUnavailable; where all go at
   * once to come anew, none.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
   * MaxUnavailable
   */
  static int mayLack(Deployment deployment) {
    return Deployments.rolling(deployment) ? RolloutBand.of(deployment).maxUnavailable() : 0;
  }

  /** Whether all Pods are of the newest revision and available, as the status says. */
  static boolean complete(Deployment deployment) {
    var status = Deployments.status(deployment);
    var wanted = Deployments.replicas(deployment);
    return Deployments.orZero(status.getUpdatedReplicas()) == wanted
        && Deployments.orZero(status.getReplicas()) == wanted
        && Deployments.orZero(status.getAvailableReplicas()) == wanted
        && Deployments.observedGeneration(deployment) >= Metas.generation(deployment);
  }

  private static Deployment withAvailability(Deployment counted, boolean enough, String instant) {
    return DeploymentConditions.with(
        counted,
        enough
            ? Deployments.condition(
                DeploymentConditions.AVAILABLE,
                "True",
                "MinimumReplicasAvailable",
                "Deployment has minimum availability.",
                instant)
            : Deployments.condition(
                DeploymentConditions.AVAILABLE,
                "False",
                "MinimumReplicasUnavailable",
                "Deployment does not have minimum availability.",
                instant));
  }
}
