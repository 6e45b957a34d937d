package dev.podarium.kubectl.tables;

import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;
import java.util.Objects;
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
    return switch (wanted.getType()) {
      case "External" ->
          new Metric(
              "",
              true,
              wanted.getExternal().getTarget(),
              known.getExternal() == null ? null : known.getExternal().getCurrent());
      case "Object" ->
          new Metric(
              "",
              true,
              wanted.getObject().getTarget(),
              known.getObject() == null ? null : known.getObject().getCurrent());
      case "Pods" ->
          new Metric(
              "",
              false,
              wanted.getPods().getTarget(),
              known.getPods() == null ? null : known.getPods().getCurrent());
      case "ContainerResource" ->
          new Metric(
              wanted.getContainerResource().getName() + ": ",
              false,
              wanted.getContainerResource().getTarget(),
              known.getContainerResource() == null
                  ? null
                  : known.getContainerResource().getCurrent());
      default ->
          new Metric(
              wanted.getResource().getName() + ": ",
              false,
              wanted.getResource().getTarget(),
              known.getResource() == null ? null : known.getResource().getCurrent());
    };
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
