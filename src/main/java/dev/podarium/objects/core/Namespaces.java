package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.NamespaceCondition;
import io.fabric8.kubernetes.api.model.NamespaceSpec;
import io.fabric8.kubernetes.api.model.NamespaceStatus;
import java.util.List;
import java.util.Objects;

/** What can be asked of a Namespace, and copies of it with a part changed. */
public final class Namespaces {

  /** The finalizer in the spec that stands until the namespace controller has emptied it. */
  public static final String FINALIZER = "kubernetes";

  /** Where objects are that name no other: of kubectl, of the API server and of the window. */
  public static final String DEFAULT = "default";

  private Namespaces() {}

  /** A Namespace that can be created. */
  public static Namespace named(String name) {
    return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  /** {@code spec.finalizers}; empty when the Namespace may go. */
  public static List<String> finalizers(Namespace namespace) {
    var spec = namespace.getSpec();
    return spec == null || spec.getFinalizers() == null ? List.of() : spec.getFinalizers();
  }

  /** Whether somebody still has to empty it before it may go. */
  public static boolean hasContent(Namespace namespace) {
    return !finalizers(namespace).isEmpty();
  }

  /** Whether it is on its way out and takes nothing new. */
  public static boolean terminating(Namespace namespace) {
    return Metas.deleting(namespace);
  }

  /** A copy whose deletion began at {@code timestamp}. */
  public static Namespace terminating(Namespace namespace, String timestamp) {
    return withPhase(Metas.withDeletionTimestamp(namespace, timestamp), "Terminating");
  }

  /** A copy in another phase, {@code Active} or {@code Terminating}. */
  public static Namespace withPhase(Namespace namespace, String phase) {
    var status = namespace.getStatus() == null ? new NamespaceStatus() : namespace.getStatus();
    return SpecAndStatus.withStatus(
        namespace, Copies.changed(status, copy -> copy.setPhase(phase)));
  }

  /** A copy with other conditions; one that says the same as before keeps its instant. */
  public static Namespace withConditions(Namespace namespace, List<NamespaceCondition> conditions) {
    var status = namespace.getStatus() == null ? new NamespaceStatus() : namespace.getStatus();
    var before =
        status.getConditions() == null ? List.<NamespaceCondition>of() : status.getConditions();
    var all = conditions.stream().map(condition -> kept(before, condition)).toList();
    return SpecAndStatus.withStatus(
        namespace, Copies.changed(status, copy -> copy.setConditions(all)));
  }

  private static NamespaceCondition kept(
      List<NamespaceCondition> before, NamespaceCondition condition) {
    return before.stream()
        .filter(b -> Objects.equals(b.getType(), condition.getType()))
        .filter(b -> Objects.equals(b.getStatus(), condition.getStatus()))
        .findFirst()
        .map(b -> condition.edit().withLastTransitionTime(b.getLastTransitionTime()).build())
        .orElse(condition);
  }

  /** A copy with other {@code spec.finalizers}. */
  public static Namespace withFinalizers(Namespace namespace, List<String> finalizers) {
    var spec = namespace.getSpec() == null ? new NamespaceSpec() : namespace.getSpec();
    return SpecAndStatus.withSpec(
        namespace, Copies.changed(spec, copy -> copy.setFinalizers(finalizers)));
  }
}
