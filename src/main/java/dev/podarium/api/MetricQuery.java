package dev.podarium.api;

import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;

/**
 * What is asked of the metrics APIs, which are not the API server's own.
 *
 * <p>Source: k8s.io/metrics/pkg/apis
 */
public sealed interface MetricQuery {

  /**
   * {@code metrics.k8s.io}: what Pods use, answered with PodMetrics of those that were measured.
   *
   * @param namespace empty: of all
   */
  record OfPods(String namespace, LabelQuery labels) implements MetricQuery {
    @Override
    public ObjectRef ref() {
      return new ObjectRef(
          kind("metrics.k8s.io/v1beta1", "PodMetrics", "pods", true), namespace, "");
    }
  }

  /** {@code metrics.k8s.io}: what Nodes use, answered with NodeMetrics. */
  record OfNodes() implements MetricQuery {
    @Override
    public ObjectRef ref() {
      return ObjectRef.cluster(kind("metrics.k8s.io/v1beta1", "NodeMetrics", "nodes", false), "");
    }
  }

  /**
   * {@code custom.metrics.k8s.io}: a metric of each of the Pods that have labels, answered with
   * metric values.
   */
  record OfEachPod(String namespace, LabelQuery labels, String metric) implements MetricQuery {
    @Override
    public ObjectRef ref() {
      return new ObjectRef(value("custom.metrics.k8s.io/v1beta2", "*", true), namespace, metric);
    }
  }

  /** {@code custom.metrics.k8s.io}: a metric of one object, answered with one metric value. */
  record OfObject(ObjectRef object, String metric) implements MetricQuery {
    @Override
    public ObjectRef ref() {
      return new ObjectRef(
          value("custom.metrics.k8s.io/v1beta2", object.kind().plural(), true),
          object.namespace(),
          object.name());
    }
  }

  /** {@code external.metrics.k8s.io}: a metric of no object of the cluster. */
  record External(String namespace, String metric) implements MetricQuery {
    @Override
    public ObjectRef ref() {
      return new ObjectRef(
          value("external.metrics.k8s.io/v1beta1", metric, true), namespace, metric);
    }
  }

  /** What it is about; the name is empty when it is about many. */
  ObjectRef ref();

  private static Kind value(String apiVersion, String plural, boolean namespaced) {
    return kind(apiVersion, "MetricValue", plural, namespaced);
  }

  private static Kind kind(String apiVersion, String name, String plural, boolean namespaced) {
    return Kind.of(GroupVersionKind.of(apiVersion, name), plural, namespaced);
  }
}
