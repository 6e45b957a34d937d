package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Request;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.Scales;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an autoscaler has to ask: the scale of its target, and then what is measured. */
record Questions(HorizontalPodAutoscaler autoscaler, View view) {

  /** What can be asked by what was answered so far. */
  List<Request.Read> open() {
    try {
      var target = Target.of(autoscaler, view.discovery());
      return view.answer(target.question()) == null
          ? List.of(target.question())
          : measurements(target);
    } catch (Unmeasured nothingToAsk) {
      return List.of();
    }
  }

  private List<Request.Read> measurements(Target target) {
    var scale = target.scale(view);
    var size = Scales.wanted(scale);
    var least = Autoscalers.least(autoscaler);
    var selector = Selecting.parsed(Scales.selectorOf(scale));
    var isDecided = size == 0 ? least != 0 : size < least || size > Autoscalers.most(autoscaler);
    return isDecided || selector.isEmpty()
        ? List.of()
        : Stream.concat(rivals(), metrics(selector.get())).toList();
  }

  private Stream<Request.Read> rivals() {
    return new Selecting(autoscaler, view).others().flatMap(other -> scaleOf(other).stream());
  }

  private Optional<Request.Read> scaleOf(HorizontalPodAutoscaler other) {
    try {
      return Optional.of(Target.of(other, view.discovery()).question());
    } catch (Unmeasured nothingToAsk) {
      return Optional.empty();
    }
  }

  private Stream<Request.Read> metrics(LabelQuery selector) {
    var namespace = autoscaler.getMetadata().getNamespace();
    return Autoscalers.metrics(autoscaler).stream()
        .flatMap(spec -> query(spec, namespace, selector, view.discovery()).stream())
        .map(ReadMetrics::new);
  }

  /** What is asked about a metric; empty when it cannot be asked. */
  static Optional<MetricQuery> query(
      MetricSpec spec, String namespace, LabelQuery selector, Kinds kinds) {
    return switch (Objects.requireNonNullElse(spec.getType(), "")) {
      case "Resource", "ContainerResource" ->
          Optional.of(new MetricQuery.OfPods(namespace, selector));
      case "Pods" ->
          Optional.of(
              new MetricQuery.OfEachPod(namespace, selector, spec.getPods().getMetric().getName()));
      case "Object" ->
          Optional.ofNullable(described(spec.getObject().getDescribedObject(), namespace, kinds))
              .map(
                  object ->
                      new MetricQuery.OfObject(object, spec.getObject().getMetric().getName()));
      case "External" ->
          Optional.of(
              new MetricQuery.External(namespace, spec.getExternal().getMetric().getName()));
      default -> Optional.empty();
    };
  }

  private static @Nullable ObjectRef described(
      CrossVersionObjectReference object, String namespace, Kinds kinds) {
    var version = Objects.requireNonNullElse(object.getApiVersion(), "v1");
    var kind = kinds.find(version, object.getKind());
    return kind == null
        ? null
        : new ObjectRef(kind, kind.namespaced() ? namespace : "", object.getName());
  }
}
