package dev.podarium.objects.workloads;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One metric of an autoscaler: what was measured when it last looked, against what it should be.
 *
 * @param name {@code cpu}, or what a metric of another sort is called
 * @param now {@code 150%} or {@code 150m}; empty: not measured
 * @param target in the same form
 * @param ofRequest whether both are percentages of what the Pods request
 * @param ratio of measured to target; empty: not measured
 */
public record MetricReading(
    String name, String now, String target, boolean ofRequest, OptionalDouble ratio) {

  /** All of an autoscaler's, in the order in which it names them. */
  public static List<MetricReading> of(HorizontalPodAutoscaler autoscaler) {
    var measured = Autoscalers.status(autoscaler).getCurrentMetrics();
    var specs = Autoscalers.metrics(autoscaler);
    var readings = new ArrayList<MetricReading>();
    for (var i = 0; i < specs.size(); i++) {
      var known = measured != null && i < measured.size() ? measured.get(i) : null;
      readings.add(of(specs.get(i), known));
    }
    return readings;
  }

  private static MetricReading of(MetricSpec spec, @Nullable MetricStatus known) {
    var status = known == null ? new MetricStatus() : known;
    return switch (Objects.requireNonNullElse(spec.getType(), "")) {
      case "Resource" ->
          of(
              spec.getResource().getName(),
              spec.getResource().getTarget(),
              status.getResource() == null ? null : status.getResource().getCurrent());
      case "ContainerResource" ->
          of(
              "%s of container %s"
                  .formatted(
                      spec.getContainerResource().getName(),
                      spec.getContainerResource().getContainer()),
              spec.getContainerResource().getTarget(),
              status.getContainerResource() == null
                  ? null
                  : status.getContainerResource().getCurrent());
      case "Pods" ->
          of(
              spec.getPods().getMetric().getName(),
              spec.getPods().getTarget(),
              status.getPods() == null ? null : status.getPods().getCurrent());
      case "Object" ->
          of(
              spec.getObject().getMetric().getName(),
              spec.getObject().getTarget(),
              status.getObject() == null ? null : status.getObject().getCurrent());
      case "External" ->
          of(
              spec.getExternal().getMetric().getName(),
              spec.getExternal().getTarget(),
              status.getExternal() == null ? null : status.getExternal().getCurrent());
      default -> new MetricReading("", "", "", false, OptionalDouble.empty());
    };
  }

  private static MetricReading of(
      String name, @Nullable MetricTarget wanted, @Nullable MetricValueStatus known) {
    var target = wanted == null ? new MetricTarget() : wanted;
    var now = known == null ? new MetricValueStatus() : known;
    return target.getAverageUtilization() != null
        ? ofRequest(name, now.getAverageUtilization(), target.getAverageUtilization())
        : target.getAverageValue() != null
            ? ofAmount(name, now.getAverageValue(), target.getAverageValue())
            : ofAmount(name, now.getValue(), target.getValue());
  }

  private static MetricReading ofRequest(String name, @Nullable Integer now, int target) {
    return now == null
        ? new MetricReading(name, "", target + "%", true, OptionalDouble.empty())
        : new MetricReading(
            name, now + "%", target + "%", true, OptionalDouble.of((double) now / target));
  }

  private static MetricReading ofAmount(
      String name, @Nullable Quantity now, @Nullable Quantity target) {
    var text = target == null ? "" : target.toString();
    if (now == null || target == null || Quantities.thousandths(target) == 0) {
      return new MetricReading(name, "", text, false, OptionalDouble.empty());
    }
    var ratio = (double) Quantities.thousandths(now) / Quantities.thousandths(target);
    return new MetricReading(name, now.toString(), text, false, OptionalDouble.of(ratio));
  }

  /** Whether it was measured. */
  public boolean isMeasured() {
    return ratio.isPresent();
  }
}
