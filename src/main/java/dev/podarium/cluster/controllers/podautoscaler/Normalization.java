package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.workloads.Autoscalers;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Objects;

/**
 * What a recommendation becomes: stabilized, then limited.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * normalizeDesiredReplicas, normalizeDesiredReplicasWithBehaviors
 */
record Normalization(HorizontalPodAutoscaler autoscaler, Settings settings, long now) {

  /** What is to become of a target of that size; conditions say why. */
  Decision of(Recommendation found, int size, Memory memory, Report report) {
    var best = Objects.requireNonNull(found.best());
    var wanted = best.replicas();
    var behavior = autoscaler.getSpec().getBehavior();
    var history = memory.recommendations(size, now);
    var stable = Stabilization.of(behavior, history, size, wanted, settings, now);
    report.able(
        stabilized(stable.replicas(), wanted, size), words(stable.replicas(), wanted, size));
    var limited = limited(stable.replicas(), size, memory);
    report.limited(limited.replicas() != stable.replicas(), limited);
    return new Decision(
        limited.replicas(),
        wanted > size
            ? best.metric() + " above target"
            : wanted < size ? "All metrics below target" : "",
        found.statuses(),
        memory.recommending(stable.recommendations()));
  }

  private Limited limited(int stable, int size, Memory memory) {
    var least = Autoscalers.least(autoscaler);
    var most = Autoscalers.most(autoscaler);
    var behavior = autoscaler.getSpec().getBehavior();
    return behavior == null
        ? PlainLimit.of(size, stable, least, most)
        : new RateLimit(behavior, memory.ups(), memory.downs(), now).of(size, stable, least, most);
  }

  private String stabilized(int stable, int wanted, int size) {
    if (stable == wanted) {
      return "ReadyForNewScale";
    }
    return growing(wanted, size) ? "ScaleUpStabilized" : "ScaleDownStabilized";
  }

  private String words(int stable, int wanted, int size) {
    if (stable == wanted) {
      return "recommended size matches current size";
    }
    return growing(wanted, size)
        ? "recent recommendations were lower than current one, applying the lowest recent"
            + " recommendation"
        : "recent recommendations were higher than current one, applying the highest recent"
            + " recommendation";
  }

  /** Without a behavior only shrinking is held back. */
  private boolean growing(int wanted, int size) {
    return autoscaler.getSpec().getBehavior() != null && wanted >= size;
  }
}
