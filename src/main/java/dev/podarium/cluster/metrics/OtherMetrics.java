package dev.podarium.cluster.metrics;

import dev.podarium.api.MetricQuery;
import dev.podarium.api.Refusal;
import dev.podarium.api.Selection;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.BehaviourAnnotations;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.MetricValues;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Custom and external metrics: the last command about them, or else the annotation {@code
 * podarium.dev/metric.NAME} of the object; external ones stand on the Namespace. Selectors of
 * metrics are not looked at.
 *
 * @param instant of measuring, virtual nanoseconds
 */
record OtherMetrics(Snapshot world, Load load, long instant) {

  private static final String ANNOTATION = BehaviourAnnotations.PREFIX + "metric.";

  /** The Pods of a namespace that have labels, in order. */
  static Stream<Pod> pods(Snapshot world, String namespace, LabelQuery labels) {
    return Selection.in(Kinds.POD, namespace).matching(labels).in(world).map(Pod.class::cast);
  }

  /** A value for each Pod that has one. */
  List<HasMetadata> ofEachPod(MetricQuery.OfEachPod query) {
    return pods(world, query.namespace(), query.labels())
        .flatMap(pod -> value(pod, query.metric()).stream())
        .toList();
  }

  /**
   * The value of one object.
   *
   * @throws Refusal when it has none
   */
  List<HasMetadata> ofObject(MetricQuery.OfObject query) {
    var object = world.find(query.object());
    return Optional.ofNullable(object)
        .flatMap(there -> value(there, query.metric()))
        .map(List::of)
        .orElseThrow(() -> MetricRefusals.noMetric(query));
  }

  /** The value of what is outside of the cluster; nothing when nobody has said one. */
  List<HasMetadata> external(MetricQuery.External query) {
    var namespace = world.find(ObjectRef.cluster(Kinds.NAMESPACE, query.namespace()));
    var said = load.at(instant, query.metric(), List.of());
    return said
        .or(() -> annotated(namespace, query.metric()))
        .map(value -> MetricValues.external(query.metric(), value, Timestamps.at(instant)))
        .stream()
        .toList();
  }

  private Optional<HasMetadata> value(HasMetadata object, String metric) {
    return load.at(instant, metric, Subjects.of(object, world))
        .or(() -> annotated(object, metric))
        .map(value -> MetricValues.custom(object, metric, value, Timestamps.at(instant)));
  }

  private static Optional<String> annotated(@Nullable HasMetadata object, String metric) {
    return Optional.ofNullable(object)
        .map(Metas::annotations)
        .map(all -> all.get(ANNOTATION + metric));
  }
}
