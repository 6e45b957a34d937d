package dev.podarium.cluster.metrics;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.values.Quantities;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.NodeMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.NodeMetricsBuilder;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a Node uses: the sum of its Pods; the machine itself uses nothing. */
final class NodeUsage {

  private NodeUsage() {}

  /** Empty when its kubelet cannot be asked. */
  static Optional<NodeMetrics> of(Node node, Measuring round) {
    var name = node.getMetadata().getName();
    if (!round.answering().test(name)) {
      return Optional.empty();
    }
    var pods =
        round
            .world()
            .having(IndexKey.node(name), Pod.class)
            .flatMap(pod -> round.of(pod).stream())
            .toList();
    return Optional.of(
        new NodeMetricsBuilder()
            .withNewMetadata()
            .withName(name)
            .withLabels(node.getMetadata().getLabels())
            .withCreationTimestamp(Timestamps.at(round.instant()))
            .endMetadata()
            .withTimestamp(Timestamps.at(round.instant()))
            .withWindow(new Duration(java.time.Duration.ofNanos(Measuring.RESOLUTION)))
            .withUsage(
                Map.of(
                    "cpu",
                    new Quantity(sum(pods, "cpu", Quantities::thousandths) + "m"),
                    "memory",
                    new Quantity(sum(pods, "memory", Quantities::units) / 1024 + "Ki")))
            .build());
  }

  private static long sum(List<PodMetrics> pods, String resource, ToLongFunction<Quantity> in) {
    return pods.stream()
        .flatMap(pod -> pod.getContainers().stream())
        .map(container -> container.getUsage().get(resource))
        .mapToLong(in)
        .sum();
  }
}
