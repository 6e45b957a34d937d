package dev.podarium.narration;

import dev.podarium.objects.values.IntOrPercent;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * Between how many Pods a Deployment keeps itself while it rolls. Counts of Pods.
 *
 * <p>Example: 4 replicas, maxSurge 25 %, maxUnavailable 25 %: at most 5 exist, at least 3 are
 * ready. Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * ResolveFenceposts
 *
 * @param replicas wanted
 * @param most may exist: replicas + maxSurge
 * @param least must be available: replicas − maxUnavailable
 */
public record Band(int replicas, int most, int least) {

  private static final IntOrString QUARTER = new IntOrString("25%");

  /** The band of a Deployment; with strategy Recreate from none to replicas. */
  public static Band of(Deployment deployment) {
    var spec = deployment.getSpec();
    var replicas = Deployments.replicas(deployment);
    if (!Deployments.rolling(deployment)) {
      return new Band(replicas, replicas, 0);
    }
    var rolling = spec.getStrategy() == null ? null : spec.getStrategy().getRollingUpdate();
    var surge =
        IntOrPercent.up(orQuarter(rolling == null ? null : rolling.getMaxSurge()), replicas);
    var unavailable =
        IntOrPercent.down(
            orQuarter(rolling == null ? null : rolling.getMaxUnavailable()), replicas);
    var lost = surge == 0 && unavailable == 0 ? 1 : Math.min(unavailable, replicas);
    return new Band(replicas, replicas + surge, Math.max(0, replicas - lost));
  }

  private static IntOrString orQuarter(@Nullable IntOrString given) {
    return given == null ? QUARTER : given;
  }
}
