package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an autoscaler looks at.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/autoscaling/validation/validation.go,
 * validateMetricSpec
 */
final class MetricRules {

  private static final List<String> TYPES =
      List.of("ContainerResource", "External", "Object", "Pods", "Resource");
  private static final List<String> TARGETS = List.of("Utilization", "Value", "AverageValue");
  private static final String RAW_OR_PART =
      "must set either a target raw value or a target utilization";

  private MetricRules() {}

  static void check(MetricSpec metric, Field at) {
    var type = Objects.requireNonNullElse(metric.getType(), "");
    if (type.isEmpty()) {
      at.child("type").required("must specify a metric source type");
    }
    at.child("type").oneOf(type, TYPES);
    checkSources(metric, at);
    var expected =
        type.isEmpty() ? "" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    var sources = sources(metric);
    if (!type.isEmpty() && !TYPES.contains(type)) {
      at.child("type").notSupported(type, TYPES);
    } else if (!type.isEmpty() && !sources.containsKey(expected)) {
      at.child(expected).required("must populate information for the given metric source");
    }
    if (sources.size() > 1) {
      sources.keySet().stream()
          .filter(source -> !source.equals(expected))
          .sorted()
          .forEach(
              source -> at.child(source).forbidden("must populate the given metric source only"));
    }
  }

  private static Map<String, Object> sources(MetricSpec metric) {
    var sources = new TreeMap<String, Object>();
    put(sources, "object", metric.getObject());
    put(sources, "external", metric.getExternal());
    put(sources, "pods", metric.getPods());
    put(sources, "resource", metric.getResource());
    put(sources, "containerResource", metric.getContainerResource());
    return sources;
  }

  private static void put(Map<String, Object> sources, String name, @Nullable Object source) {
    if (source != null) {
      sources.put(name, source);
    }
  }

  /** Only the first source is looked at. */
  private static void checkSources(MetricSpec metric, Field at) {
    if (metric.getObject() != null) {
      var object = metric.getObject();
      var here = at.child("object");
      AutoscalerRules.checkReference(
          object.getDescribedObject(), true, here.child("describedObject"));
      checkName(object.getMetric(), here);
      checkTarget(object.getTarget(), here.child("target"));
      checkValues(object.getTarget(), here.child("target"));
    } else if (metric.getExternal() != null) {
      var here = at.child("external");
      checkName(metric.getExternal().getMetric(), here);
      checkTarget(metric.getExternal().getTarget(), here.child("target"));
      checkExternal(metric.getExternal().getTarget(), here.child("target"));
    } else if (metric.getPods() != null) {
      var here = at.child("pods");
      checkName(metric.getPods().getMetric(), here);
      checkTarget(metric.getPods().getTarget(), here.child("target"));
      var value = orNew(metric.getPods().getTarget()).getAverageValue();
      if (value == null || Quantities.value(value).signum() <= 0) {
        here.child("target")
            .child("averageValue")
            .required("must specify a positive target averageValue");
      }
    } else if (metric.getContainerResource() != null) {
      checkContainer(metric.getContainerResource(), at.child("containerResource"));
    } else if (metric.getResource() != null) {
      var here = at.child("resource");
      if (isEmpty(metric.getResource().getName())) {
        here.child("name").required("must specify a resource name");
      }
      checkResource(metric.getResource().getTarget(), here.child("target"));
    }
  }

  private static void checkContainer(ContainerResourceMetricSource source, Field here) {
    if (isEmpty(source.getName())) {
      here.child("name").required("must specify a resource name");
    } else {
      ResourceRules.checkName(source.getName(), here.child("name"));
    }
    if (isEmpty(source.getContainer())) {
      here.child("container").required("must specify a container");
    } else {
      here.child("container")
          .invalid(source.getContainer(), Names.dns1123Label(source.getContainer()));
    }
    checkResource(source.getTarget(), here.child("target"));
  }

  private static void checkResource(@Nullable MetricTarget target, Field at) {
    checkTarget(target, at);
    var of = orNew(target);
    if (of.getAverageUtilization() == null && of.getAverageValue() == null) {
      at.child("averageUtilization").required(RAW_OR_PART);
    }
    if (of.getAverageUtilization() != null && of.getAverageValue() != null) {
      at.child("averageValue")
          .forbidden("may not set both a target raw value and a target utilization");
    }
  }

  private static void checkValues(@Nullable MetricTarget target, Field at) {
    var of = orNew(target);
    if (of.getValue() == null && of.getAverageValue() == null) {
      at.child("averageValue").required("must set either a target value or averageValue");
    }
  }

  private static void checkExternal(@Nullable MetricTarget target, Field at) {
    var of = orNew(target);
    if (of.getValue() == null && of.getAverageValue() == null) {
      at.child("averageValue")
          .required("must set either a target value for metric or a per-pod target");
    }
    if (of.getValue() != null && of.getAverageValue() != null) {
      at.child("value")
          .forbidden("may not set both a target value for metric and a per-pod target");
    }
  }

  private static void checkTarget(@Nullable MetricTarget target, Field at) {
    var of = orNew(target);
    if (isEmpty(of.getType())) {
      at.child("type").required("must specify a metric target type");
    } else if (!TARGETS.contains(of.getType())) {
      at.child("type").invalid(of.getType(), "must be either Utilization, Value, or AverageValue");
    }
    checkPositive(of.getValue(), at.child("value"));
    checkPositive(of.getAverageValue(), at.child("averageValue"));
    if (of.getAverageUtilization() != null && of.getAverageUtilization() < 1) {
      at.child("averageUtilization").invalid(of.getAverageUtilization(), "must be greater than 0");
    }
  }

  private static void checkPositive(@Nullable Quantity value, Field at) {
    if (value != null && Quantities.value(value).signum() <= 0) {
      at.invalid(ResourceRules.text(value), "must be positive");
    }
  }

  private static void checkName(@Nullable MetricIdentifier metric, Field at) {
    var name = metric == null ? null : metric.getName();
    if (name == null || name.isEmpty()) {
      at.child("metric").child("name").required("must specify a metric name");
    } else {
      at.child("metric").child("name").invalid(name, Names.pathSegment(name));
    }
  }

  private static MetricTarget orNew(@Nullable MetricTarget target) {
    return target == null ? new MetricTarget() : target;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
