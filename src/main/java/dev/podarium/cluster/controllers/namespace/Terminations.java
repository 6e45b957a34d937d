package dev.podarium.cluster.controllers.namespace;

import dev.podarium.api.Refusal;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceCondition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a Namespace on its way out says about what holds it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/namespace/deletion/status_condition_utils.go
 */
final class Terminations {

  private Terminations() {}

  /** The Namespace with its conditions; those that did not change keep their instant. */
  static Namespace of(Namespace namespace, Content content, List<Refusal> refused, long now) {
    var at = Timestamps.at(now);
    return Namespaces.withConditions(
        namespace,
        List.of(
            fine(
                "NamespaceDeletionDiscoveryFailure",
                "ResourcesDiscovered",
                "All resources successfully discovered",
                at),
            fine(
                "NamespaceDeletionGroupVersionParsingFailure",
                "ParsedGroupVersions",
                "All legacy kube types successfully parsed",
                at),
            failing(refused, at),
            remaining(content.byResource(), at),
            finalizing(content.byFinalizer(), at)));
  }

  private static NamespaceCondition failing(List<Refusal> refused, String at) {
    return refused.isEmpty()
        ? fine(
            "NamespaceDeletionContentFailure",
            "ContentDeleted",
            "All content successfully deleted, may be waiting on finalization",
            at)
        : condition(
            "NamespaceDeletionContentFailure",
            "True",
            "ContentDeletionFailed",
            "Failed to delete all resource types, %d remaining: %s"
                .formatted(refused.size(), messages(refused)),
            at);
  }

  private static String messages(List<Refusal> refused) {
    return refused.stream()
        .map(refusal -> String.valueOf(refusal.getMessage()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static NamespaceCondition remaining(Map<String, Long> counts, String at) {
    return counts.isEmpty()
        ? fine(
            "NamespaceContentRemaining", "ContentRemoved", "All content successfully removed", at)
        : condition(
            "NamespaceContentRemaining",
            "True",
            "SomeResourcesRemain",
            "Some resources are remaining: " + list(counts, "%s has %d resource instances"),
            at);
  }

  private static NamespaceCondition finalizing(Map<String, Long> counts, String at) {
    return counts.isEmpty()
        ? fine(
            "NamespaceFinalizersRemaining",
            "ContentHasNoFinalizers",
            "All content-preserving finalizers finished",
            at)
        : condition(
            "NamespaceFinalizersRemaining",
            "True",
            "SomeFinalizersRemain",
            "Some content in the namespace has finalizers remaining: "
                + list(counts, "%s in %d resource instances"),
            at);
  }

  private static String list(Map<String, Long> counts, String format) {
    return counts.entrySet().stream()
        .map(entry -> format.formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static NamespaceCondition fine(String type, String reason, String message, String at) {
    return condition(type, "False", reason, message, at);
  }

  private static NamespaceCondition condition(
      String type, String status, String reason, String message, String at) {
    return new NamespaceCondition(at, message, reason, status, type);
  }
}
