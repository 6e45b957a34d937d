package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/**
 * By how much a ReplicaSet has to grow to keep its share of a Deployment.
 *
 * <p>A ReplicaSet of 5 in a Deployment that might have had 10 Pods and may now have 15 grows by 5 ×
 * 15 ÷ 10 − 5 = 2.5, rounded to 3.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * getReplicaSetFraction
 */
final class Proportion {

  private Proportion() {}

  /** How many Pods more, or fewer when negative; halves state away from zero. */
  static int of(ReplicaSet set, Deployment deployment) {
    var size = ReplicaSets.replicas(set);
    var band = RolloutBand.of(deployment);
    if (band.replicas() == 0) {
      return -size;
    }
    var before = mostBefore(set, deployment);
    return before == 0 ? 0 : (int) Math.floor((double) size * band.most() / before + 0.5) - size;
  }

  /** How many Pods the Deployment might have when the ReplicaSet was last sized. */
  private static int mostBefore(ReplicaSet set, Deployment deployment) {
    var remembered = RolloutAnnotations.remembered(set, RolloutRevisions.MAX_REPLICAS);
    return remembered != null && remembered != 0
        ? remembered
        : Deployments.orZero(Deployments.status(deployment).getReplicas());
  }
}
