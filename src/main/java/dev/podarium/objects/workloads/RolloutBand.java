package dev.podarium.objects.workloads;

import dev.podarium.objects.values.IntOrPercent;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods a Deployment may have and must keep while it rolls. Counts of Pods, never negative.
 *
 * <p>Ten replicas with 25% and 25% may have 13 Pods and must keep 8.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * ResolveFenceposts, MaxUnavailable, MinAvailable, NewRSNewReplicas; pkg/apis/apps/v1/defaults.go,
 * SetDefaults_Deployment
 */
public record RolloutBand(int replicas, int maxSurge, int maxUnavailable) {

  private static final IntOrString DEFAULT = new IntOrString("25%");

  /**
   * The band of a Deployment: as wide as its strategy says, a bound that it leaves out being 25%.
   * With strategy Recreate no Pod comes on top and all may go.
   */
  public static RolloutBand of(Deployment deployment) {
    var replicas = Deployments.replicas(deployment);
    if (!Deployments.rolling(deployment)) {
      return new RolloutBand(replicas, 0, replicas);
    }
    var strategy = deployment.getSpec().getStrategy();
    var rolling = strategy == null ? null : strategy.getRollingUpdate();
    var resolved =
        rolling == null
            ? of(replicas, DEFAULT, DEFAULT)
            : of(
                replicas,
                Objects.requireNonNullElse(rolling.getMaxSurge(), DEFAULT),
                Objects.requireNonNullElse(rolling.getMaxUnavailable(), DEFAULT));
    return new RolloutBand(
        replicas, resolved.maxSurge, Math.min(resolved.maxUnavailable, replicas));
  }

  /**
   * The band of two bounds, null being 0. Percentages round up for surge and down for unavailable;
   * both zero becomes 0 and 1.
   */
  public static RolloutBand of(
      int replicas, @Nullable IntOrString maxSurge, @Nullable IntOrString maxUnavailable) {
    var surge = IntOrPercent.up(maxSurge, replicas);
    var unavailable = IntOrPercent.down(maxUnavailable, replicas);
    return new RolloutBand(replicas, surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
  }

  /** The most Pods that there may be, those that are being deleted aside. */
  public int most() {
    return replicas + maxSurge;
  }

  /** How many Pods have to be available. */
  public int fewestAvailable() {
    return replicas - maxUnavailable;
  }

  /**
   * The size to which the newest ReplicaSet may grow at once.
   *
   * @param pods wanted by all ReplicaSets together
   * @param newest wanted by the newest of them
   */
  public int grown(int pods, int newest) {
    return newest + Math.max(0, Math.min(most() - pods, replicas - newest));
  }
}
