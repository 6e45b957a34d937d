package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
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
            sets.sum(ReplicaSets::terminatingReplicas));
    return withAvailability(
        Deployments.withCounts(deployment, counts),
        available >= enough(state),
        Timestamps.at(state.now()));
  }

  /** How many Pods make it available; where all may go to come anew, all have to be there. */
  private static int enough(SyncState state) {
    return Deployments.rolling(state.deployment())
        ? state.band().fewestAvailable()
        : state.band().replicas();
  }

  /** Whether all Pods are of the newest revision and available, as the status says. */
  static boolean complete(Deployment deployment) {
    var status = Deployments.status(deployment);
    var wanted = Deployments.replicas(deployment);
    var observed = status.getObservedGeneration();
    return Deployments.orZero(status.getUpdatedReplicas()) == wanted
        && Deployments.orZero(status.getReplicas()) == wanted
        && Deployments.orZero(status.getAvailableReplicas()) == wanted
        && observed != null
        && observed >= Metas.generation(deployment);
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
