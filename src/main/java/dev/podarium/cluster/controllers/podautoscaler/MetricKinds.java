package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.Objects;

/**
 * The five sorts of metrics that an autoscaler knows.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeReplicasForMetric
 */
final class MetricKinds {

  private MetricKinds() {}

  /** What comes of a metric. */
  static Finding find(MetricSpec spec, Measuring measuring) {
    return switch (Objects.requireNonNullElse(spec.getType(), "")) {
      case "Resource", "ContainerResource" -> ResourceMetric.of(spec).find(measuring);
      case "Pods" -> PodsMetric.find(spec, measuring);
      case "Object" -> ObjectMetric.find(spec, measuring);
      case "External" -> ExternalMetric.find(spec, measuring);
      default -> unknown(spec);
    };
  }

  private static Finding unknown(MetricSpec spec) {
    var message = "unknown metric source type \"%s\"".formatted(spec.getType());
    return new Failure("InvalidMetricSourceType", message, message);
  }
}
