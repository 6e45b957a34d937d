package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else may change in a Pod while gates keep the scheduler from it: which Nodes it wants may be
 * narrowed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * validateNodeSelectorMutation, validateNodeAffinityMutation
 */
final class GatedUpdates {

  private GatedUpdates() {}

  static void check(PodSpec now, PodSpec before, Field at) {
    checkSelector(now.getNodeSelector(), before.getNodeSelector(), at.child("nodeSelector"));
    checkTerms(
        terms(now.getAffinity()),
        terms(before.getAffinity()),
        at.child("affinity")
            .child("nodeAffinity")
            .child("requiredDuringSchedulingIgnoredDuringExecution")
            .child("nodeSelectorTerms"));
  }

  /** The affinity with the part that may be narrowed taken back. */
  static @Nullable Affinity withNodeAffinityOf(PodSpec before, @Nullable Affinity now) {
    var old = before.getAffinity();
    var changed =
        new AffinityBuilder(now == null ? new Affinity() : now)
            .withNodeAffinity(old == null ? null : old.getNodeAffinity())
            .build();
    return old == null && changed.equals(new Affinity()) ? null : changed;
  }

  private static void checkSelector(
      @Nullable Map<String, String> now, @Nullable Map<String, String> before, Field at) {
    if (before == null || (now != null && now.entrySet().containsAll(before.entrySet()))) {
      return;
    }
    if (!before.isEmpty()) {
      at.invalid(
          now == null || now.isEmpty() ? null : now,
          "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
    }
  }

  private static void checkTerms(
      List<NodeSelectorTerm> now, List<NodeSelectorTerm> before, Field at) {
    if (before.isEmpty()) {
      return;
    }
    if (now.size() != before.size()) {
      at.invalid(
          now.isEmpty() ? null : now.stream().map(GatedUpdates::printed).toList(),
          "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
      return;
    }
    for (var i = 0; i < now.size(); i++) {
      if (!onlyAdds(now.get(i), before.get(i))) {
        at.index(i)
            .invalid(printed(now.get(i)), "only additions are allowed (no mutations or deletions)");
      }
    }
  }

  private static boolean onlyAdds(NodeSelectorTerm now, NodeSelectorTerm before) {
    var hadNone = before.getMatchExpressions().isEmpty() && before.getMatchFields().isEmpty();
    var hasNone = now.getMatchExpressions().isEmpty() && now.getMatchFields().isEmpty();
    return hadNone
        ? hasNone
        : begins(now.getMatchExpressions(), before.getMatchExpressions())
            && begins(now.getMatchFields(), before.getMatchFields());
  }

  private static boolean begins(
      List<NodeSelectorRequirement> now, List<NodeSelectorRequirement> before) {
    return now.size() >= before.size() && now.subList(0, before.size()).equals(before);
  }

  private static List<NodeSelectorTerm> terms(@Nullable Affinity affinity) {
    NodeAffinity nodes = affinity == null ? null : affinity.getNodeAffinity();
    var required = nodes == null ? null : nodes.getRequiredDuringSchedulingIgnoredDuringExecution();
    return required == null ? List.of() : required.getNodeSelectorTerms();
  }

  /** As the field error prints it: with the names of the Go structure. */
  private static Map<String, @Nullable Object> printed(NodeSelectorTerm term) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("MatchExpressions", printed(term.getMatchExpressions()));
    result.put("MatchFields", printed(term.getMatchFields()));
    return result;
  }

  private static @Nullable Object printed(List<NodeSelectorRequirement> requirements) {
    return requirements.isEmpty()
        ? null
        : requirements.stream().map(GatedUpdates::printed).toList();
  }

  private static Map<String, Object> printed(NodeSelectorRequirement requirement) {
    var result = new LinkedHashMap<String, Object>();
    result.put("Key", requirement.getKey());
    result.put("Operator", requirement.getOperator());
    result.put("Values", requirement.getValues());
    return result;
  }
}
