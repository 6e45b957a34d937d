package dev.podarium.objects.versions;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HorizontalPodAutoscalers in their two versions. What the first cannot say stands in annotations
 * while an object is in it: every measure but the share of the processor, how to scale, and the
 * conditions.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/autoscaling/v1/conversion.go, annotations.go
 */
final class AutoscalerVersions {

  private static final String METRICS = "autoscaling.alpha.kubernetes.io/metrics";
  private static final String BEHAVIOR = "autoscaling.alpha.kubernetes.io/behavior";
  private static final String CONDITIONS = "autoscaling.alpha.kubernetes.io/conditions";
  private static final String SHARE = "targetCPUUtilizationPercentage";
  private static final String SHARE_NOW = "currentCPUUtilizationPercentage";
  private static final List<String> ROUND_TRIP =
      List.of(METRICS, BEHAVIOR, "autoscaling.alpha.kubernetes.io/current-metrics", CONDITIONS);

  private AutoscalerVersions() {}

  static HorizontalPodAutoscaler first(
      io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler second) {
    var tree = Json.tree((Object) second);
    tree.put("apiVersion", "autoscaling/v1");
    var spec = map(tree.get("spec"));
    var others = new ArrayList<Map<String, Object>>();
    for (var metric : maps(spec.remove("metrics"))) {
      var share = share(metric, "target");
      if (share == null || spec.putIfAbsent(SHARE, share) != null) {
        others.add(metric);
      }
    }
    var kept = new LinkedHashMap<String, String>();
    if (!others.isEmpty()) {
      kept.put(METRICS, Json.text(others));
    }
    var behavior = spec.remove("behavior");
    if (behavior != null) {
      kept.put(BEHAVIOR, Json.text(behavior));
    }
    var conditions = map(tree.get("status")).get("conditions");
    if (conditions != null) {
      kept.put(CONDITIONS, Json.text(conditions));
    }
    tree.computeIfPresent("status", (_, status) -> firstStatus(map(status)));
    var first = Json.object(tree, HorizontalPodAutoscaler.class);
    return kept.isEmpty() ? first : Metas.withAnnotations(first, with(first, kept));
  }

  private static Map<String, Object> firstStatus(Map<String, Object> status) {
    status.remove("conditions");
    for (var metric : maps(status.remove("currentMetrics"))) {
      var share = share(metric, "current");
      if (share != null) {
        status.put(SHARE_NOW, share);
      }
    }
    return status;
  }

  static io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler second(
      HorizontalPodAutoscaler first) {
    var tree = Json.tree((Object) first);
    tree.put("apiVersion", "autoscaling/v2");
    var annotations = Metas.annotations(first);
    tree.computeIfPresent("spec", (_, spec) -> secondSpec(map(spec), annotations));
    tree.computeIfPresent("status", (_, status) -> secondStatus(map(status)));
    var second =
        Json.object(
            tree, io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler.class);
    return ROUND_TRIP.stream().anyMatch(annotations::containsKey)
        ? Metas.withAnnotations(second, without(annotations))
        : second;
  }

  private static Map<String, Object> secondSpec(
      Map<String, Object> spec, Map<String, String> annotations) {
    var metrics = new ArrayList<Object>();
    if (spec.remove(SHARE) instanceof Number share) {
      metrics.add(Json.tree((Object) processor(share.intValue())));
    }
    metrics.addAll(maps(read(annotations.get(METRICS))));
    if (!metrics.isEmpty()) {
      spec.put("metrics", metrics);
    }
    if (read(annotations.get(BEHAVIOR)) instanceof Map<?, ?> behavior) {
      spec.put("behavior", behavior);
    }
    return spec;
  }

  private static Map<String, Object> secondStatus(Map<String, Object> status) {
    if (status.remove(SHARE_NOW) instanceof Number share) {
      status.put(
          "currentMetrics",
          List.of(
              Map.of(
                  "type",
                  "Resource",
                  "resource",
                  Map.of("name", "cpu", "current", Map.of("averageUtilization", share)))));
    }
    return status;
  }

  private static MetricSpec processor(int share) {
    return new MetricSpecBuilder()
        .withType("Resource")
        .withNewResource()
        .withName("cpu")
        .withNewTarget()
        .withType("Utilization")
        .withAverageUtilization(share)
        .endTarget()
        .endResource()
        .build();
  }

  /** The share of the processor that a metric is about; null when it is about something else. */
  private static @Nullable Object share(Map<String, Object> metric, String field) {
    var resource = map(metric.get("resource"));
    return "Resource".equals(metric.get("type")) && "cpu".equals(resource.get("name"))
        ? map(resource.get(field)).get("averageUtilization")
        : null;
  }

  /** What an annotation says; null when it says nothing that can be read. */
  private static @Nullable Object read(@Nullable String json) {
    try {
      return json == null ? null : Json.tree("{\"said\":" + json + "}").get("said");
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static Map<String, String> with(HorizontalPodAutoscaler first, Map<String, String> more) {
    var all = new LinkedHashMap<>(Metas.annotations(first));
    all.putAll(more);
    return all;
  }

  private static Map<String, String> without(Map<String, String> annotations) {
    var rest = new LinkedHashMap<>(annotations);
    ROUND_TRIP.forEach(rest::remove);
    return rest;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<>();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object value) {
    return value instanceof List ? (List<Map<String, Object>>) value : List.of();
  }
}
