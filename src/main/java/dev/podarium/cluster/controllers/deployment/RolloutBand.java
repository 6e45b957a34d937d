package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.values.IntOrPercent;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods a Deployment may have and must keep while it rolls. Counts of Pods, never negative.
 *
 * <p>Ten replicas with 25% and 25% may have 13 Pods and must keep 8.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * ResolveFenceposts, MaxUnavailable, NewRSNewReplicas
 */
record RolloutBand(int replicas, int maxSurge, int maxUnavailable) {

  /** The band of a Deployment: as wide as its strategy says, and without width to recreate. */
  static RolloutBand of(Deployment deployment) {
    var replicas = Deployments.replicas(deployment);
    var strategy = deployment.getSpec().getStrategy();
    if (!Deployments.rolling(deployment) || strategy == null) {
      return new RolloutBand(replicas, 0, 0);
    }
    var rolling = strategy.getRollingUpdate();
    var resolved =
        rolling == null
            ? of(replicas, null, null)
            : of(replicas, rolling.getMaxSurge(), rolling.getMaxUnavailable());
    return new RolloutBand(
        replicas, resolved.maxSurge, Math.min(resolved.maxUnavailable, replicas));
  }

  /** Percentages state up for surge and down for unavailable; both zero becomes 0 and 1. */
  static RolloutBand of(
      int replicas, @Nullable IntOrString maxSurge, @Nullable IntOrString maxUnavailable) {
    var surge = IntOrPercent.up(maxSurge, replicas);
    var unavailable = IntOrPercent.down(maxUnavailable, replicas);
    return new RolloutBand(replicas, surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
  }

  /** The most Pods that there may be, those that are being deleted aside. */
  int most() {
    return replicas + maxSurge;
  }

  /** How many Pods have to be available. */
  int fewestAvailable() {
    return replicas - maxUnavailable;
  }

  /**
   * The size to which the newest ReplicaSet may grow at once.
   *
   * @param pods wanted by all ReplicaSets together
   * @param newest wanted by the newest of them
   */
  int grown(int pods, int newest) {
    return newest + Math.max(0, Math.min(most() - pods, replicas - newest));
  }
}
