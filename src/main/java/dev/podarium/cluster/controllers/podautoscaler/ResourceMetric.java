package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import dev.podarium.cluster.controllers.podautoscaler.Finding.Proposal;
import dev.podarium.objects.values.CanonicalQuantities;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricValueStatus;

/**
 * What the Pods, or one container of each, use of a resource.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeStatusForResourceMetricGeneric
 *
 * @param container empty: whole Pods
 */
record ResourceMetric(MetricSpec spec, String name, String container, MetricTarget target) {

  private static final String NO_TARGET =
      "invalid resource metric source: neither an average utilization target nor an average value"
          + " (usage) target was set";

  static ResourceMetric of(MetricSpec spec) {
    var ofPod = spec.getResource();
    var ofContainer = spec.getContainerResource();
    return ofPod == null
        ? new ResourceMetric(
            spec, ofContainer.getName(), ofContainer.getContainer(), ofContainer.getTarget())
        : new ResourceMetric(spec, ofPod.getName(), "", ofPod.getTarget());
  }

  Finding find(Measuring measuring) {
    try {
      if (target.getAverageValue() != null) {
        return ofUsage(measuring);
      }
      if (target.getAverageUtilization() == null) {
        throw new Unmeasured(NO_TARGET);
      }
      return ofUtilization(measuring);
    } catch (Unmeasured why) {
      return container.isEmpty()
          ? Failure.of(
              "FailedGetResourceMetric",
              why,
              "failed to get %s resource metric value".formatted(name))
          : Failure.of(
              "FailedGetContainerResourceMetric",
              why,
              "failed to get %s container metric value".formatted(container));
    }
  }

  private Finding ofUsage(Measuring measuring) {
    try {
      var measured = measuring.reader().resource(spec, name, container);
      var wanted = Quantities.thousandths(target.getAverageValue());
      var result = measuring.perPod().ofUsage(measured, measuring.size(), wanted, name);
      var now = new MetricValueStatus(null, amount(result.usage().average()), null);
      return new Proposal(result.replicas(), name + " resource", status(now));
    } catch (Unmeasured why) {
      throw why.during("failed to get %s usage".formatted(name));
    }
  }

  private Finding ofUtilization(Measuring measuring) {
    try {
      var measured = measuring.reader().resource(spec, name, container);
      var wanted = target.getAverageUtilization();
      var result =
          measuring.perPod().ofUtilization(measured, measuring.size(), wanted, name, container);
      var usage = result.usage();
      return new Proposal(
          result.replicas(),
          "%s %sresource utilization (percentage of request)"
              .formatted(name, container.isEmpty() ? "" : "container "),
          status(new MetricValueStatus(usage.utilization(), amount(usage.average()), null)));
    } catch (Unmeasured why) {
      throw why.during("failed to get %s utilization".formatted(name));
    }
  }

  /** Memory is written in kibibytes and their like. */
  private Quantity amount(long thousandths) {
    return name.equals("memory")
        ? CanonicalQuantities.binaryThousandths(thousandths)
        : CanonicalQuantities.thousandths(thousandths);
  }

  private MetricStatus status(MetricValueStatus now) {
    var status = new MetricStatusBuilder().withType(spec.getType());
    return container.isEmpty()
        ? status.withNewResource().withName(name).withCurrent(now).endResource().build()
        : status
            .withNewContainerResource()
            .withName(name)
            .withContainer(container)
            .withCurrent(now)
            .endContainerResource()
            .build();
  }
}
