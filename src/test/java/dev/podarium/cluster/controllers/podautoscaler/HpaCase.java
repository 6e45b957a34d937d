package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.apiserver.defaults.PolicyDefaults;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.ContainerMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetricsBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One case of the table workload-hpa, as objects of the engine. */
record HpaCase(Case one) {

  /** The present instant: long after the start, so that everything has a past. */
  static final long NOW = Durations.seconds(100_000L);

  static final String NAMESPACE = "default";
  static final String SELECTOR = "name=test-pod";

  Map<String, Object> given() {
    return one.given();
  }

  String op() {
    return String.valueOf(given().get("op"));
  }

  int number(String key) {
    return ((Number) given().getOrDefault(key, 0)).intValue();
  }

  String text(String key, String absent) {
    return String.valueOf(given().getOrDefault(key, absent));
  }

  static long ago(Object seconds) {
    return NOW - Durations.seconds(((Number) seconds).longValue());
  }

  Settings settings() {
    return new Settings(
        Durations.seconds(15L),
        ((Number) given().getOrDefault("tolerance", 0.1)).doubleValue(),
        Durations.seconds((long) number("cpuInitializationSeconds")),
        Durations.seconds((long) number("initialReadinessDelaySeconds")),
        Durations.seconds((long) number("downscaleStabilizationSeconds")));
  }

  Tolerances tolerances() {
    return new Tolerances(settings().tolerance(), settings().tolerance());
  }

  ReplicaCalculator calculator() {
    return new ReplicaCalculator(pods(), tolerances(), settings(), NOW);
  }

  List<Pod> pods() {
    return maps("pods").stream().map(this::pod).toList();
  }

  private Pod pod(Map<String, Object> told) {
    var builder =
        new PodBuilder()
            .withNewMetadata()
            .withName(String.valueOf(told.get("name")))
            .withNamespace(NAMESPACE)
            .withLabels(map(given().getOrDefault("podLabels", Map.of("name", "test-pod"))))
            .withDeletionTimestamp(
                Boolean.TRUE.equals(told.get("beingDeleted")) ? Timestamps.at(NOW) : null)
            .endMetadata()
            .withNewSpec()
            .withContainers(containers(told.get("requestsMilli")))
            .endSpec()
            .withNewStatus()
            .withPhase(String.valueOf(told.get("phase")))
            .withStartTime(
                told.containsKey("startedSecondsAgo")
                    ? Timestamps.at(ago(told.get("startedSecondsAgo")))
                    : null);
    return (told.containsKey("ready")
            ? builder
                .addNewCondition()
                .withType("Ready")
                .withStatus(Boolean.TRUE.equals(told.get("ready")) ? "True" : "False")
                .withLastTransitionTime(
                    Timestamps.at(ago(told.getOrDefault("readyChangedSecondsAgo", 0))))
                .endCondition()
            : builder)
        .endStatus()
        .build();
  }

  private List<Container> containers(Object requests) {
    if (requests == null) {
      return List.of(new ContainerBuilder().withName("c").build());
    }
    return map(requests).entrySet().stream()
        .map(
            entry ->
                new ContainerBuilder()
                    .withName(entry.getKey())
                    .withNewResources()
                    .addToRequests(text("resource", "cpu"), milli(entry.getValue()))
                    .endResources()
                    .build())
        .toList();
  }

  /** PodMetrics under {@code key}. */
  List<PodMetrics> metrics(String key) {
    return maps(key).stream().map(this::metrics).toList();
  }

  private PodMetrics metrics(Map<String, Object> told) {
    var containers =
        map(told.get("usageMilli")).entrySet().stream()
            .map(
                entry ->
                    new ContainerMetrics(
                        entry.getKey(), Map.of(text("resource", "cpu"), milli(entry.getValue()))))
            .toList();
    return new PodMetricsBuilder()
        .withNewMetadata()
        .withName(String.valueOf(told.get("pod")))
        .withNamespace(NAMESPACE)
        .endMetadata()
        .withTimestamp(Timestamps.at(ago(told.get("ageSeconds"))))
        .withWindow(
            new Duration(
                java.time.Duration.ofSeconds(((Number) told.get("windowSeconds")).longValue())))
        .withContainers(containers)
        .build();
  }

  /** Values by Pod, under {@code podValuesMilli}. */
  Map<String, PodMetric> podValues() {
    var values = new TreeMap<String, PodMetric>();
    map(given().get("podValuesMilli"))
        .forEach((pod, value) -> values.put(pod, new PodMetric(NOW, 0, number(value))));
    return values;
  }

  /** Entries under {@code key}. */
  History history(String key) {
    return new History(
        maps(key).stream()
            .map(
                entry ->
                    History.Entry.of(
                        (int) number(entry.get("replicas")), ago(entry.get("secondsAgo"))))
            .toList());
  }

  /** As the API server stores it, with its defaults. */
  HorizontalPodAutoscalerBehavior behavior() {
    if (given().get("behavior") == null) {
      return null;
    }
    var sent = Json.object(map(given().get("behavior")), HorizontalPodAutoscalerBehavior.class);
    return PolicyDefaults.AUTOSCALER
        .fill(
            new HorizontalPodAutoscalerBuilder().withNewSpec().withBehavior(sent).endSpec().build())
        .getSpec()
        .getBehavior();
  }

  LabelQuery selector() {
    return LabelQuery.parse(SELECTOR);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> maps(String key) {
    return (List<Map<String, Object>>) given().getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  static <V> Map<String, V> map(Object value) {
    return value == null ? Map.of() : (Map<String, V>) value;
  }

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  static Quantity milli(Object value) {
    return new Quantity(value + "m");
  }
}
