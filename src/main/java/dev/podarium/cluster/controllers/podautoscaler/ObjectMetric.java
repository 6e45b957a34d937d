package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import dev.podarium.cluster.controllers.podautoscaler.Finding.Proposal;
import dev.podarium.objects.values.CanonicalQuantities;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ObjectMetricSource;

/**
 * A custom metric of one object.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeStatusForObjectMetric
 */
final class ObjectMetric {

  private static final String REASON = "FailedGetObjectMetric";
  private static final String DOING = "failed to get object metric value";

  private ObjectMetric() {}

  static Finding find(MetricSpec spec, Measuring measuring) {
    var source = spec.getObject();
    var target = source.getTarget();
    if ("Value".equals(target.getType()) && target.getValue() != null) {
      return ofValue(spec, source, measuring);
    }
    if ("AverageValue".equals(target.getType()) && target.getAverageValue() != null) {
      return ofAverage(spec, source, measuring);
    }
    return Failure.of(
        REASON,
        new Unmeasured(
            "invalid object metric source: neither a value target nor an average value target was"
                + " set"),
        DOING);
  }

  private static Finding ofValue(MetricSpec spec, ObjectMetricSource source, Measuring measuring) {
    try {
      var target = Quantities.thousandths(source.getTarget().getValue());
      var result =
          measuring.whole().ofValue(measuring.size(), usage(spec, source, measuring), target);
      var now = CanonicalQuantities.thousandths(result.usage());
      return new Proposal(
          result.replicas(),
          "%s metric %s".formatted(source.getDescribedObject().getKind(), name(source)),
          status(source, new MetricValueStatus(null, null, now)));
    } catch (Unmeasured why) {
      return Failure.of(REASON, why, DOING);
    }
  }

  private static Finding ofAverage(
      MetricSpec spec, ObjectMetricSource source, Measuring measuring) {
    try {
      var target = Quantities.thousandths(source.getTarget().getAverageValue());
      var result =
          measuring.whole().ofAverage(measuring.present(), usage(spec, source, measuring), target);
      var now = CanonicalQuantities.thousandths(result.usage());
      return new Proposal(
          result.replicas(),
          ExternalMetric.named(source.getMetric()),
          status(source, new MetricValueStatus(null, now, null)));
    } catch (Unmeasured why) {
      return Failure.of(
          REASON, why, "%s: failed to get %s object metric".formatted(DOING, name(source)));
    }
  }

  /** In thousandths; upstream puts the words of its error in this odd order. */
  private static long usage(MetricSpec spec, ObjectMetricSource source, Measuring measuring) {
    try {
      return measuring.reader().whole(spec, "custom");
    } catch (Unmeasured why) {
      throw new Unmeasured(
          "unable to get metric %s: %s on %s %s/%s"
              .formatted(
                  name(source),
                  source.getDescribedObject().getKind(),
                  measuring.reader().namespace(),
                  source.getDescribedObject().getName(),
                  why.getMessage()));
    }
  }

  private static String name(ObjectMetricSource source) {
    return source.getMetric().getName();
  }

  private static MetricStatus status(ObjectMetricSource source, MetricValueStatus now) {
    return new MetricStatusBuilder()
        .withType("Object")
        .withNewObject()
        .withDescribedObject(source.getDescribedObject())
        .withMetric(source.getMetric())
        .withCurrent(now)
        .endObject()
        .build();
  }
}
