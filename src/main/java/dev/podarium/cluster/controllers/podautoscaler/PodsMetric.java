package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import dev.podarium.cluster.controllers.podautoscaler.Finding.Proposal;
import dev.podarium.objects.values.CanonicalQuantities;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;

/**
 * A custom metric of each Pod.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeStatusForPodsMetric
 */
final class PodsMetric {

  private PodsMetric() {}

  static Finding find(MetricSpec spec, Measuring measuring) {
    var metric = spec.getPods().getMetric();
    try {
      var target = Quantities.thousandths(spec.getPods().getTarget().getAverageValue());
      var measured = measuring.reader().ofEachPod(spec, metric.getName());
      var result = measuring.perPod().ofUsage(measured, measuring.size(), target, "");
      var average = CanonicalQuantities.thousandths(result.usage().average());
      return new Proposal(
          result.replicas(),
          "pods metric " + metric.getName(),
          new MetricStatusBuilder()
              .withType("Pods")
              .withNewPods()
              .withMetric(metric)
              .withCurrent(new MetricValueStatus(null, average, null))
              .endPods()
              .build());
    } catch (Unmeasured why) {
      return Failure.of("FailedGetPodsMetric", why, "failed to get pods metric value");
    }
  }
}
