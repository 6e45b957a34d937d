package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an autoscaler from look to look.
 *
 * @param next when it is due, virtual nanoseconds
 * @param recommendations before stabilization; null: it was not looked at yet
 * @param ups by how much its target grew
 * @param downs by how much its target shrank
 */
record Memory(long next, @Nullable History recommendations, History ups, History downs) {

  /** Nothing yet. */
  static Memory begin(long next) {
    return new Memory(next, null, History.NONE, History.NONE);
  }

  /** What was recommended; at the very first look what is there. */
  History recommendations(int current, long now) {
    return recommendations == null
        ? new History(List.of(History.Entry.of(current, now)))
        : recommendations;
  }

  Memory due(long instant) {
    return new Memory(instant, recommendations, ups, downs);
  }

  Memory recommending(History next) {
    return new Memory(this.next, next, ups, downs);
  }

  /**
   * With a change of size, for as long as a policy asks for it.
   *
   * <p>Source: horizontal.go, storeScaleEvent
   */
  Memory scaled(
      @Nullable HorizontalPodAutoscalerBehavior behavior, int before, int after, long now) {
    if (behavior == null) {
      return this;
    }
    var entry = History.Entry.of(Math.abs(after - before), now);
    return after > before
        ? new Memory(next, recommendations, with(ups, entry, behavior.getScaleUp(), now), downs)
        : new Memory(next, recommendations, ups, with(downs, entry, behavior.getScaleDown(), now));
  }

  private static History with(
      History history, History.Entry entry, HPAScalingRules rules, long now) {
    var longest =
        rules.getPolicies().stream().mapToInt(policy -> policy.getPeriodSeconds()).max().orElse(0);
    return history
        .outdatedBefore(now - Durations.seconds((long) longest))
        .with(entry, History.Entry::outdated);
  }
}
