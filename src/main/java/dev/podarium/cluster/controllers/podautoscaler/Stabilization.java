package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.History.Entry;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import org.jspecify.annotations.Nullable;

/**
 * Not fewer replicas than was recommended lately, and not more: what comes and goes at once is not
 * followed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * stabilizeRecommendation, stabilizeRecommendationWithBehaviors
 *
 * @param replicas that may be wanted now
 * @param recommendations with the present one
 */
record Stabilization(int replicas, History recommendations) {

  /** By the behavior of an autoscaler; without one, the highest of a window holds. */
  static Stabilization of(
      @Nullable HorizontalPodAutoscalerBehavior behavior,
      History recommendations,
      int current,
      int wanted,
      Settings settings,
      long now) {
    if (behavior == null) {
      return plain(recommendations, wanted, settings.downscaleStabilization(), now);
    }
    var up = window(behavior.getScaleUp().getStabilizationWindowSeconds(), 0);
    var down =
        window(
            behavior.getScaleDown().getStabilizationWindowSeconds(),
            settings.downscaleStabilization());
    return within(recommendations, current, wanted, up, down, now);
  }

  private static long window(@Nullable Integer seconds, long usual) {
    return seconds == null ? usual : Durations.seconds(seconds.longValue());
  }

  /**
   * The highest of a window.
   *
   * @param window virtual nanoseconds
   */
  static Stabilization plain(History recommendations, int wanted, long window, long now) {
    var cutoff = now - window;
    var highest = wanted;
    for (var entry : recommendations.entries()) {
      if (entry.instant() >= cutoff) {
        highest = Math.max(highest, entry.replicas());
      }
    }
    return new Stabilization(
        highest, recommendations.with(Entry.of(wanted, now), entry -> entry.instant() < cutoff));
  }

  /**
   * The present size, moved no farther than between the lowest of one window and the highest of
   * another.
   *
   * @param upWindow virtual nanoseconds
   * @param downWindow virtual nanoseconds
   */
  static Stabilization within(
      History recommendations, int current, int wanted, long upWindow, long downWindow, long now) {
    var lowest = wanted;
    var highest = wanted;
    for (var entry : recommendations.entries()) {
      if (entry.instant() > now - upWindow) {
        lowest = Math.min(lowest, entry.replicas());
      }
      if (entry.instant() > now - downWindow) {
        highest = Math.max(highest, entry.replicas());
      }
    }
    var oldest = now - Math.max(upWindow, downWindow);
    var next = recommendations.with(Entry.of(wanted, now), entry -> entry.instant() < oldest);
    return new Stabilization(Math.min(Math.max(current, lowest), highest), next);
  }
}
