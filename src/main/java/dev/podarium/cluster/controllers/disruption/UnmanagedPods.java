package dev.podarium.cluster.controllers.disruption;

import dev.podarium.cluster.client.Note;
import dev.podarium.objects.workloads.DisruptionBudgets;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of Pods without a controller where a budget is a part of the whole.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go, trySync
 */
final class UnmanagedPods {

  private static final String MESSAGE =
      "Pods selected by this PodDisruptionBudget (selector: %s) were found to be unmanaged. As a"
          + " result, the status of the PDB cannot be calculated correctly, which may result in"
          + " undefined behavior. To account for these pods please set \".spec.minAvailable\""
          + " field of the PDB to an integer value.";

  private UnmanagedPods() {}

  static Note note(PodDisruptionBudget budget) {
    return Note.warning(
        budget, "UnmanagedPods", MESSAGE.formatted(printed(DisruptionBudgets.selector(budget))));
  }

  /** A selector as Go prints its structure. */
  private static String printed(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "nil";
    }
    var labels =
        selector.getMatchLabels() == null
            ? new TreeMap<String, String>()
            : new TreeMap<>(selector.getMatchLabels());
    var pairs =
        labels.entrySet().stream()
            .map(pair -> "%s: %s,".formatted(pair.getKey(), pair.getValue()))
            .collect(Collectors.joining());
    var rules =
        selector.getMatchExpressions().stream()
            .map(UnmanagedPods::printed)
            .collect(Collectors.joining());
    return ("&LabelSelector{MatchLabels:map[string]string{%s},"
            + "MatchExpressions:[]LabelSelectorRequirement{%s},}")
        .formatted(pairs, rules);
  }

  private static String printed(LabelSelectorRequirement rule) {
    return "LabelSelectorRequirement{Key:%s,Operator:%s,Values:[%s],},"
        .formatted(rule.getKey(), rule.getOperator(), String.join(" ", rule.getValues()));
  }
}
