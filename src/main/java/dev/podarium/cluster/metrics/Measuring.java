package dev.podarium.cluster.metrics;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.ContainerMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetricsBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One round of measuring: which Pods were found running, and what they used.
 *
 * <p>Source: kubernetes-sigs/metrics-server, pkg/storage/pod.go
 *
 * @param instant of the round, virtual nanoseconds
 * @param answering which Nodes' kubelets can be asked
 */
record Measuring(Snapshot world, Usage usage, long instant, Predicate<String> answering) {

  /** Once in so many virtual nanoseconds everything is measured. */
  static final long RESOLUTION = Durations.seconds(15L);

  /** A container that runs for less cannot be measured yet. */
  private static final long FRESH = Durations.seconds(10L);

  private static final Duration WINDOW = new Duration(java.time.Duration.ofNanos(RESOLUTION));
  private static final List<String> RESOURCES = List.of("cpu", "memory");

  /** What a Pod used; empty when it does not run, or not for long enough, or cannot be asked. */
  Optional<PodMetrics> of(Pod pod) {
    var running = containers(pod).filter(status -> status.getState().getRunning() != null).toList();
    return running.isEmpty()
            || !running.stream().allMatch(this::isMeasured)
            || !answering.test(Pods.nodeName(pod))
        ? Optional.empty()
        : Optional.of(metrics(pod, running.stream().map(ContainerStatus::getName).toList()));
  }

  private static Stream<ContainerStatus> containers(Pod pod) {
    return pod.getStatus() == null
        ? Stream.empty()
        : Stream.concat(
                pod.getStatus().getContainerStatuses().stream(),
                pod.getStatus().getInitContainerStatuses().stream())
            .filter(status -> status.getState() != null);
  }

  private boolean isMeasured(ContainerStatus status) {
    return instant - Timestamps.nanos(status.getState().getRunning().getStartedAt()) >= FRESH;
  }

  private PodMetrics metrics(Pod pod, List<String> running) {
    return new PodMetricsBuilder()
        .withNewMetadata()
        .withName(pod.getMetadata().getName())
        .withNamespace(pod.getMetadata().getNamespace())
        .withLabels(pod.getMetadata().getLabels())
        .withCreationTimestamp(Timestamps.at(instant))
        .endMetadata()
        .withTimestamp(Timestamps.at(instant))
        .withWindow(WINDOW)
        .withContainers(running.stream().map(name -> metrics(pod, name, running)).toList())
        .build();
  }

  private ContainerMetrics metrics(Pod pod, String container, List<String> running) {
    var used = new LinkedHashMap<String, io.fabric8.kubernetes.api.model.Quantity>();
    for (var resource : RESOURCES) {
      used.put(resource, usage.of(pod, container, resource, running, instant));
    }
    return new ContainerMetrics(container, used);
  }
}
