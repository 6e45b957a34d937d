package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.function.ToIntFunction;

/**
 * How far an autoscaler may go now by its policies: each counts from the size at the beginning of
 * its period.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * convertDesiredReplicasWithBehaviorRate
 *
 * @param ups by how much the target grew, and when
 * @param downs by how much it shrank, and when
 * @param now virtual nanoseconds
 */
record RateLimit(HorizontalPodAutoscalerBehavior behavior, History ups, History downs, long now) {

  /** How many it may be. */
  Limited of(int current, int wanted, int least, int most) {
    if (wanted > current) {
      var limit = Math.max(current, upLimit(current));
      if (wanted > Math.min(most, limit)) {
        return most > limit ? Limited.upTo(limit) : Limited.tooMany(most);
      }
    } else if (wanted < current) {
      var limit = Math.min(current, downLimit(current));
      if (wanted < Math.max(least, limit)) {
        return least < limit ? Limited.downTo(limit) : Limited.tooFew(least);
      }
    }
    return Limited.within(wanted);
  }

  /** The largest size that the policies allow; a Pod more than nothing is always allowed them. */
  int upLimit(int current) {
    return limit(
        behavior.getScaleUp(),
        current,
        true,
        policy -> {
          var before = sizeBefore(policy, current);
          return isPods(policy)
              ? before + policy.getValue()
              : (int) Math.ceil(before * (1 + policy.getValue() / 100.0));
        });
  }

  /** The smallest size that the policies allow. */
  int downLimit(int current) {
    return limit(
        behavior.getScaleDown(),
        current,
        false,
        policy -> {
          var before = sizeBefore(policy, current);
          return isPods(policy)
              ? before - policy.getValue()
              : (int) (before * (1 - policy.getValue() / 100.0));
        });
  }

  private static int limit(
      HPAScalingRules rules, int current, boolean up, ToIntFunction<HPAScalingPolicy> proposal) {
    if ("Disabled".equals(rules.getSelectPolicy())) {
      return current;
    }
    var highest = up != "Min".equals(rules.getSelectPolicy());
    var proposals = rules.getPolicies().stream().mapToInt(proposal);
    return highest
        ? proposals.max().orElse(Integer.MIN_VALUE)
        : proposals.min().orElse(Integer.MAX_VALUE);
  }

  /** The size at the beginning of a policy's period. */
  private int sizeBefore(HPAScalingPolicy policy, int current) {
    var begin = now - Durations.seconds(policy.getPeriodSeconds().longValue());
    return current - ups.sumAfter(begin) + downs.sumAfter(begin);
  }

  private static boolean isPods(HPAScalingPolicy policy) {
    return "Pods".equals(policy.getType());
  }
}
