package dev.podarium.kubectl.autoscale;

import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;

/**
 * What is written for a resource: {@code 70%} of what is requested, {@code 500m}, or a bare number
 * of millicores or mebibytes.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/autoscale/autoscale.go, parseResourceInput
 */
final class ResourceTarget {

  private ResourceTarget() {}

  /**
   * The metric.
   *
   * @param unit of a bare number
   */
  static MetricSpec of(String resource, String written, String unit) {
    return metric(resource, target(resource, written.strip(), unit));
  }

  /** The metric of a share of what is requested. */
  static MetricSpec ofPercent(String resource, int percent) {
    return metric(resource, new MetricTarget(percent, null, "Utilization", null));
  }

  private static MetricTarget target(String resource, String text, String unit) {
    if (text.endsWith("%")) {
      return new MetricTarget(
          percent(text.substring(0, text.length() - 1)), null, "Utilization", null);
    }
    var amount = text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)") ? text + unit : text;
    if (Quantities.problem(amount).isPresent()) {
      throw new KubectlError("error: invalid resource %s value: %s".formatted(resource, text));
    }
    return new MetricTarget(null, new Quantity(amount), "AverageValue", null);
  }

  private static int percent(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new KubectlError("error: invalid percentage value: " + text);
    }
    return Integer.parseInt(text);
  }

  private static MetricSpec metric(String resource, MetricTarget target) {
    return new MetricSpecBuilder()
        .withType("Resource")
        .withNewResource()
        .withName(resource)
        .withTarget(target)
        .endResource()
        .build();
  }
}
