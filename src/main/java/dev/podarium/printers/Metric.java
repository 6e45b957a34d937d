package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ExternalMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ExternalMetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ObjectMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ObjectMetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.PodsMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.PodsMetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricStatus;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One metric of an autoscaler: what it should be and what it is.
 *
 * @param prefix {@code "cpu: "}, or empty for a metric that is no resource
 * @param marked whether an average is marked as one
 * @param current null when it was not measured
 */
record Metric(
    String prefix, boolean marked, MetricTarget target, @Nullable MetricValueStatus current) {

  private static final String UNKNOWN = "<unknown>";

  static Metric of(MetricSpec wanted, @Nullable MetricStatus measured) {
    var known = measured == null ? new MetricStatus() : measured;
    return switch (Texts.orEmpty(wanted.getType())) {
      case "External" ->
          new Metric(
              "",
              true,
              target(wanted.getExternal(), ExternalMetricSource::getTarget),
              part(known.getExternal(), ExternalMetricStatus::getCurrent));
      case "Object" ->
          new Metric(
              "",
              true,
              target(wanted.getObject(), ObjectMetricSource::getTarget),
              part(known.getObject(), ObjectMetricStatus::getCurrent));
      case "Pods" ->
          new Metric(
              "",
              false,
              target(wanted.getPods(), PodsMetricSource::getTarget),
              part(known.getPods(), PodsMetricStatus::getCurrent));
      case "ContainerResource" ->
          new Metric(
              prefix(part(wanted.getContainerResource(), ContainerResourceMetricSource::getName)),
              false,
              target(wanted.getContainerResource(), ContainerResourceMetricSource::getTarget),
              part(known.getContainerResource(), ContainerResourceMetricStatus::getCurrent));
      default ->
          new Metric(
              prefix(part(wanted.getResource(), ResourceMetricSource::getName)),
              false,
              target(wanted.getResource(), ResourceMetricSource::getTarget),
              part(known.getResource(), ResourceMetricStatus::getCurrent));
    };
  }

  private static String prefix(@Nullable String name) {
    return Texts.orEmpty(name) + ": ";
  }

  private static <S> MetricTarget target(
      @Nullable S source, Function<S, @Nullable MetricTarget> part) {
    return Texts.orNew(part(source, part), MetricTarget::new);
  }

  private static <S, T> @Nullable T part(@Nullable S whole, Function<S, @Nullable T> part) {
    return whole == null ? null : part.apply(whole);
  }

  /** {@code cpu: 50%/80%}, {@code 50m/100m (avg)}. */
  String text() {
    var now = current == null ? new MetricValueStatus() : current;
    if (target.getAverageValue() != null) {
      return prefix
          + pair(now.getAverageValue(), target.getAverageValue(), "")
          + (marked ? " (avg)" : "");
    }
    return target.getAverageUtilization() != null
        ? prefix + pair(now.getAverageUtilization(), target.getAverageUtilization(), "%")
        : prefix + pair(now.getValue(), target.getValue(), "");
  }

  private static String pair(@Nullable Object now, @Nullable Object wanted, String unit) {
    var is = now == null ? UNKNOWN : now + unit;
    return is + "/" + Objects.requireNonNullElse(wanted, "<auto>") + unit;
  }
}
