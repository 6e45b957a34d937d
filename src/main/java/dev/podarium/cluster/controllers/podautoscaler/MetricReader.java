package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.values.Quantities;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.MetricValues;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.ContainerMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What the metrics APIs answered, as numbers by Pod.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/metrics/client.go
 *
 * @param selector of the Pods of the target
 */
record MetricReader(View view, String namespace, LabelQuery selector) {

  private static final long USUAL_WINDOW = Durations.seconds(60L);

  /**
   * What each Pod uses of a resource, in thousandths.
   *
   * @param container the only one that counts; empty: all
   * @throws Unmeasured when nothing was answered
   */
  Map<String, PodMetric> resource(MetricSpec spec, String resource, String container) {
    try {
      var pods = answered(spec, "resource").stream().map(PodMetrics.class::cast).toList();
      return container.isEmpty() ? ofPods(pods, resource) : ofContainer(pods, resource, container);
    } catch (Unmeasured unmeasured) {
      throw unmeasured.during("unable to get metrics for resource " + resource);
    }
  }

  private static Map<String, PodMetric> ofPods(List<PodMetrics> pods, String resource) {
    var metrics = new TreeMap<String, PodMetric>();
    for (var pod : pods) {
      sum(pod, resource)
          .ifPresent(sum -> metrics.put(pod.getMetadata().getName(), metric(pod, sum)));
    }
    return metrics;
  }

  /** Empty when one of its containers was not measured. */
  private static OptionalLong sum(PodMetrics pod, String resource) {
    var amounts = pod.getContainers().stream().map(c -> used(c, resource)).toList();
    return amounts.isEmpty() || amounts.contains(Optional.<Quantity>empty())
        ? OptionalLong.empty()
        : OptionalLong.of(
            amounts.stream().mapToLong(a -> Quantities.thousandths(a.orElseThrow())).sum());
  }

  private static Optional<Quantity> used(ContainerMetrics container, String resource) {
    return Optional.ofNullable(container.getUsage()).map(usage -> usage.get(resource));
  }

  private static Map<String, PodMetric> ofContainer(
      List<PodMetrics> pods, String resource, String container) {
    var metrics = new TreeMap<String, PodMetric>();
    for (var pod : pods) {
      var name = pod.getMetadata().getName();
      var found =
          pod.getContainers().stream()
              .filter(each -> each.getName().equals(container))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Unmeasured(
                          "failed to get container metrics: container %s not present in metrics for"
                                  .formatted(container)
                              + " pod %s/%s".formatted(pod.getMetadata().getNamespace(), name)));
      used(found, resource)
          .ifPresent(used -> metrics.put(name, metric(pod, Quantities.thousandths(used))));
    }
    return metrics;
  }

  private static PodMetric metric(PodMetrics pod, long value) {
    return new PodMetric(
        Timestamps.nanos(pod.getTimestamp()), pod.getWindow().getDuration().toNanos(), value);
  }

  /**
   * A metric of each Pod, in thousandths.
   *
   * @throws Unmeasured when nothing was answered
   */
  Map<String, PodMetric> ofEachPod(MetricSpec spec, String metric) {
    try {
      var metrics = new TreeMap<String, PodMetric>();
      for (var value : answered(spec, "custom")) {
        metrics.put(
            MetricValues.described(value),
            new PodMetric(
                Timestamps.nanos(MetricValues.timestamp(value)),
                USUAL_WINDOW,
                MetricValues.thousandths(value)));
      }
      return metrics;
    } catch (Unmeasured unmeasured) {
      throw unmeasured.during("unable to get metric " + metric);
    }
  }

  /**
   * The sum of what was answered about one object, or about what is outside of the cluster, in
   * thousandths.
   *
   * @param api {@code custom} or {@code external}
   * @throws Unmeasured when nothing was answered
   */
  long whole(MetricSpec spec, String api) {
    return answered(spec, api).stream()
        .mapToLong(MetricValues::thousandths)
        .reduce(0, (sum, value) -> sum > Long.MAX_VALUE - value ? Long.MAX_VALUE : sum + value);
  }

  private List<HasMetadata> answered(MetricSpec spec, String api) {
    var query = Questions.query(spec, namespace, selector, view.discovery());
    var found = query.map(asked -> answered(asked, api)).orElseGet(List::of);
    if (found.isEmpty()) {
      throw new Unmeasured("no metrics returned from %s metrics API".formatted(api));
    }
    return found;
  }

  private List<HasMetadata> answered(MetricQuery query, String api) {
    return switch (view.answer(new ReadMetrics(query))) {
      case Answered(var answer) -> answer.objects();
      case Refused(var refusal) ->
          throw new Unmeasured(
              "unable to fetch metrics from %s metrics API: %s"
                  .formatted(api, refusal.status().getMessage()));
      case null -> List.of();
    };
  }
}
