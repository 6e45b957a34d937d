package dev.podarium.workbench.strips.autoscaler;

import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.MetricReading;
import dev.podarium.workbench.strips.past.Life;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an autoscaler said of a look at its target; it holds until the next that says otherwise.
 *
 * @param nanos virtual nanoseconds since the start
 * @param measured its first metric, {@code 150%}; empty: not measured
 * @param ratio of measured to target
 * @param present replicas that there were
 * @param wanted replicas that it wanted then
 * @param asked replicas that the metric alone asks for; those wanted where nothing was measured
 */
record Look(long nanos, String measured, OptionalDouble ratio, int present, int wanted, int asked) {

  /** All that are known, oldest first. */
  static List<Look> of(Life<HorizontalPodAutoscaler> life) {
    return life.versions().stream()
        .filter(version -> version.object().getStatus() != null)
        .map(version -> of(version.nanos(), version.object()))
        .toList();
  }

  private static Look of(long nanos, HorizontalPodAutoscaler autoscaler) {
    var reading = MetricReading.of(autoscaler).stream().findFirst();
    var wanted = Autoscalers.desired(autoscaler);
    return new Look(
        nanos,
        reading.map(MetricReading::now).orElse(""),
        reading.map(MetricReading::ratio).orElse(OptionalDouble.empty()),
        Autoscalers.current(autoscaler),
        wanted,
        Autoscalers.asked(autoscaler).orElse(wanted));
  }
}
