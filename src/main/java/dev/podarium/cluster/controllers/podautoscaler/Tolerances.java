package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.jspecify.annotations.Nullable;

/** How far measured may be from target without a change: shares of the target. */
record Tolerances(double down, double up) {

  /** Those of an autoscaler: its own, or else everybody's. */
  static Tolerances of(HorizontalPodAutoscaler autoscaler, double usual) {
    var behavior = autoscaler.getSpec().getBehavior();
    return behavior == null
        ? new Tolerances(usual, usual)
        : new Tolerances(own(behavior.getScaleDown(), usual), own(behavior.getScaleUp(), usual));
  }

  private static double own(@Nullable HPAScalingRules rules, double usual) {
    return rules == null || rules.getTolerance() == null
        ? usual
        : Quantities.value(rules.getTolerance()).doubleValue();
  }

  /** Whether a ratio of measured to target changes nothing. */
  boolean within(double ratio) {
    return 1.0 - down <= ratio && ratio <= 1.0 + up;
  }
}
