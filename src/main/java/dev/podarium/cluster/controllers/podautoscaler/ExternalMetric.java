package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import dev.podarium.cluster.controllers.podautoscaler.Finding.Proposal;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.values.CanonicalQuantities;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ExternalMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;

/**
 * A metric of what is outside of the cluster.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeStatusForExternalMetric
 */
final class ExternalMetric {

  private static final String REASON = "FailedGetExternalMetric";

  private ExternalMetric() {}

  static Finding find(MetricSpec spec, Measuring measuring) {
    var source = spec.getExternal();
    var doing = "failed to get %s external metric value".formatted(name(source));
    if (source.getTarget().getAverageValue() != null) {
      return ofAverage(spec, source, measuring, doing);
    }
    if (source.getTarget().getValue() != null) {
      return ofValue(spec, source, measuring, doing);
    }
    return Failure.of(
        REASON,
        new Unmeasured(
            "invalid external metric source: neither a value target nor an average value target was"
                + " set"),
        doing);
  }

  private static Finding ofAverage(
      MetricSpec spec, ExternalMetricSource source, Measuring measuring, String doing) {
    try {
      var target = Quantities.thousandths(source.getTarget().getAverageValue());
      var result =
          measuring.whole().ofAverage(measuring.present(), usage(spec, source, measuring), target);
      var now = CanonicalQuantities.thousandths(result.usage());
      return new Proposal(
          result.replicas(),
          named(source.getMetric()),
          status(source, new MetricValueStatus(null, now, null)));
    } catch (Unmeasured why) {
      return Failure.of(
          REASON, why, "%s: failed to get %s external metric".formatted(doing, name(source)));
    }
  }

  private static Finding ofValue(
      MetricSpec spec, ExternalMetricSource source, Measuring measuring, String doing) {
    try {
      var target = Quantities.thousandths(source.getTarget().getValue());
      var result =
          measuring.whole().ofValue(measuring.size(), usage(spec, source, measuring), target);
      var now = CanonicalQuantities.thousandths(result.usage());
      return new Proposal(
          result.replicas(),
          named(source.getMetric()),
          status(source, new MetricValueStatus(null, null, now)));
    } catch (Unmeasured why) {
      return Failure.of(
          REASON, why, "%s: failed to get external metric %s".formatted(doing, name(source)));
    }
  }

  /** In thousandths. */
  private static long usage(MetricSpec spec, ExternalMetricSource source, Measuring measuring) {
    try {
      return measuring.reader().whole(spec, "external");
    } catch (Unmeasured why) {
      throw why.during(
          "unable to get external metric %s/%s/%s"
              .formatted(
                  measuring.reader().namespace(),
                  name(source),
                  Selectors.goText(source.getMetric().getSelector())));
    }
  }

  /** Such a metric as conditions and Events call it. */
  static String named(MetricIdentifier metric) {
    return "external metric %s(%s)"
        .formatted(metric.getName(), Selectors.goText(metric.getSelector()));
  }

  private static String name(ExternalMetricSource source) {
    return source.getMetric().getName();
  }

  private static MetricStatus status(ExternalMetricSource source, MetricValueStatus now) {
    return new MetricStatusBuilder()
        .withType("External")
        .withNewExternal()
        .withMetric(source.getMetric())
        .withCurrent(now)
        .endExternal()
        .build();
  }
}
