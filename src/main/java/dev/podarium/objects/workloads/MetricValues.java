package dev.podarium.objects.workloads;

import dev.podarium.objects.CustomObject;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kind;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values of custom and external metrics, for which the model has no classes.
 *
 * <p>Source: k8s.io/metrics/pkg/apis/custom_metrics/v1beta2/types.go,
 * pkg/apis/external_metrics/v1beta1/types.go
 */
public final class MetricValues {

  private static final Kind CUSTOM =
      Kind.of(
          GroupVersionKind.of("custom.metrics.k8s.io/v1beta2", "MetricValue"),
          "metricvalues",
          true);
  private static final Kind EXTERNAL =
      Kind.of(
          GroupVersionKind.of("external.metrics.k8s.io/v1beta1", "ExternalMetricValue"),
          "externalmetricvalues",
          true);

  private MetricValues() {}

  /**
   * A metric of an object.
   *
   * @param value a quantity
   * @param timestamp when it was measured
   */
  public static HasMetadata custom(
      HasMetadata described, String metric, String value, String timestamp) {
    var tree = tree(CUSTOM, value, timestamp);
    tree.put(
        "describedObject",
        Map.of("kind", described.getKind(), "name", described.getMetadata().getName()));
    tree.put("metric", Map.of("name", metric));
    return Json.object(tree, CustomObject.class).ofKind(CUSTOM);
  }

  /** A metric of no object. */
  public static HasMetadata external(String metric, String value, String timestamp) {
    var tree = tree(EXTERNAL, value, timestamp);
    tree.put("metricName", metric);
    return Json.object(tree, CustomObject.class).ofKind(EXTERNAL);
  }

  private static Map<String, Object> tree(Kind kind, String value, String timestamp) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("apiVersion", kind.apiVersion());
    tree.put("kind", kind.name());
    tree.put("timestamp", timestamp);
    tree.put("value", value);
    return tree;
  }

  /** The name of the object that it describes; empty when it describes none. */
  public static String described(HasMetadata value) {
    return fields(value).get("describedObject") instanceof Map<?, ?> object
        ? String.valueOf(object.get("name"))
        : "";
  }

  /** The value in thousandths. */
  public static long thousandths(HasMetadata value) {
    return Quantities.thousandths(new Quantity(String.valueOf(fields(value).get("value"))));
  }

  /** When it was measured. */
  public static String timestamp(HasMetadata value) {
    return String.valueOf(fields(value).get("timestamp"));
  }

  private static Map<String, Object> fields(HasMetadata value) {
    return value instanceof CustomObject custom ? custom.fields() : Map.of();
  }
}
