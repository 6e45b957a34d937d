package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.api.model.autoscaling.v1.ScaleBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object that says how many replicas it should have and has, whatever its kind.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/deployment/storage/storage.go,
 * scaleFromDeployment, and its like beside other kinds
 */
public final class Scales {

  private Scales() {}

  /** How many replicas are asked for. */
  public static int replicas(HasMetadata object) {
    var replicas =
        switch (object) {
          case Deployment deployment -> deployment.getSpec().getReplicas();
          case ReplicaSet set -> set.getSpec().getReplicas();
          case StatefulSet set -> set.getSpec().getReplicas();
          case ReplicationController controller -> controller.getSpec().getReplicas();
          default -> throw noScale(object);
        };
    return replicas == null ? 1 : replicas;
  }

  /** How many replicas there are, as its controller last said. */
  public static int current(HasMetadata object) {
    var replicas =
        switch (object) {
          case Deployment of when of.getStatus() != null -> of.getStatus().getReplicas();
          case ReplicaSet of when of.getStatus() != null -> of.getStatus().getReplicas();
          case StatefulSet of when of.getStatus() != null -> of.getStatus().getReplicas();
          case ReplicationController of when of.getStatus() != null -> of.getStatus().getReplicas();
          default -> null;
        };
    return replicas == null ? 0 : replicas;
  }

  /** Which Pods are its replicas, as text: {@code app=web,tier in (a,b)}. */
  public static String selector(HasMetadata object) {
    return switch (object) {
      case Deployment deployment -> Selectors.text(deployment.getSpec().getSelector());
      case ReplicaSet set -> Selectors.text(set.getSpec().getSelector());
      case StatefulSet set -> Selectors.text(set.getSpec().getSelector());
      case ReplicationController controller -> Selectors.text(controller.getSpec().getSelector());
      default -> throw noScale(object);
    };
  }

  /** A copy that asks for so many replicas. */
  @SuppressWarnings("unchecked")
  public static <T extends HasMetadata> T withReplicas(T object, int replicas) {
    return (T)
        switch (object) {
          case Deployment of -> {
            var spec = Copies.changed(of.getSpec(), copy -> copy.setReplicas(replicas));
            yield Copies.changed(of, copy -> copy.setSpec(spec));
          }
          case ReplicaSet of -> ReplicaSets.withReplicas(of, replicas);
          case StatefulSet of -> {
            var spec = Copies.changed(of.getSpec(), copy -> copy.setReplicas(replicas));
            yield Copies.changed(of, copy -> copy.setSpec(spec));
          }
          case ReplicationController of -> {
            var spec = Copies.changed(of.getSpec(), copy -> copy.setReplicas(replicas));
            yield Copies.changed(of, copy -> copy.setSpec(spec));
          }
          default -> throw noScale(object);
        };
  }

  /** What GET …/scale answers. */
  public static Scale of(HasMetadata object) {
    var meta = object.getMetadata();
    return new ScaleBuilder()
        .withNewMetadata()
        .withName(meta.getName())
        .withNamespace(meta.getNamespace())
        .withUid(meta.getUid())
        .withResourceVersion(meta.getResourceVersion())
        .withCreationTimestamp(meta.getCreationTimestamp())
        .endMetadata()
        .withNewSpec()
        .withReplicas(replicas(object))
        .endSpec()
        .withNewStatus()
        .withReplicas(current(object))
        .withSelector(selector(object))
        .endStatus()
        .build();
  }

  /** The replicas that a scale asks for. */
  public static int wanted(Scale scale) {
    return scale.getSpec() == null ? 0 : orZero(scale.getSpec().getReplicas());
  }

  /** The replicas that a scale says there are. */
  public static int present(Scale scale) {
    return scale.getStatus() == null ? 0 : orZero(scale.getStatus().getReplicas());
  }

  /** The selector of a scale; empty when it has none. */
  public static String selectorOf(Scale scale) {
    var selector = scale.getStatus() == null ? null : scale.getStatus().getSelector();
    return selector == null ? "" : selector;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static IllegalArgumentException noScale(HasMetadata object) {
    return new IllegalArgumentException(
        "%s %s has no scale".formatted(object.getKind(), Metas.labels(object)));
  }
}
