package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms by which Pods and volumes choose Nodes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateNodeSelector
 */
final class NodeSelectors {

  private static final int HIGHEST_WEIGHT = 100;

  private NodeSelectors() {}

  static void check(@Nullable NodeAffinity affinity, Field at) {
    if (affinity == null) {
      return;
    }
    var required = affinity.getRequiredDuringSchedulingIgnoredDuringExecution();
    if (required != null) {
      check(required, at.child("requiredDuringSchedulingIgnoredDuringExecution"));
    }
    var preferred = affinity.getPreferredDuringSchedulingIgnoredDuringExecution();
    for (var i = 0; i < preferred.size(); i++) {
      var here = at.child("preferredDuringSchedulingIgnoredDuringExecution").index(i);
      checkWeight(preferred.get(i).getWeight(), here.child("weight"));
      check(preferred.get(i).getPreference(), false, here.child("preference"));
    }
  }

  static void checkWeight(@Nullable Integer weight, Field at) {
    var value = weight == null ? 0 : weight;
    if (value < 1 || value > HIGHEST_WEIGHT) {
      at.invalid(value, "must be in the range 1-100");
    }
  }

  static void check(NodeSelector selector, Field at) {
    var terms = selector.getNodeSelectorTerms();
    if (terms == null || terms.isEmpty()) {
      at.child("nodeSelectorTerms").required("must have at least one node selector term");
      return;
    }
    for (var i = 0; i < terms.size(); i++) {
      check(terms.get(i), true, at.child("nodeSelectorTerms").index(i));
    }
  }

  /**
   * One term.
   *
   * @param values whether its values must be values of labels; of a mere preference a warning says
   *     so
   */
  private static void check(@Nullable NodeSelectorTerm term, boolean values, Field at) {
    if (term == null) {
      return;
    }
    var expressions = term.getMatchExpressions();
    for (var i = 0; i < expressions.size(); i++) {
      checkExpression(expressions.get(i), values, at.child("matchExpressions").index(i));
    }
    var fields = term.getMatchFields();
    for (var i = 0; i < fields.size(); i++) {
      checkField(fields.get(i), at.child("matchFields").index(i));
    }
  }

  private static void checkExpression(NodeSelectorRequirement wanted, boolean strict, Field at) {
    var values = wanted.getValues() == null ? List.<String>of() : wanted.getValues();
    switch (Labels.text(wanted.getOperator())) {
      case "Gt", "Lt" -> {
        if (values.size() != 1) {
          at.child("values")
              .required("must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
      }
      case String operator -> Labels.checkOperator(operator, values, at);
    }
    Labels.checkKeyAndValues(Labels.text(wanted.getKey()), strict ? values : List.of(), at);
  }

  private static void checkField(NodeSelectorRequirement wanted, Field at) {
    var values = wanted.getValues() == null ? List.<String>of() : wanted.getValues();
    switch (wanted.getOperator() == null ? "" : wanted.getOperator()) {
      case "In", "NotIn" -> {
        if (values.size() != 1) {
          at.child("values")
              .required(
                  "must be only one value when `operator` is 'In' or 'NotIn' for node field"
                      + " selector");
        }
      }
      default ->
          at.child("operator")
              .invalid(Labels.text(wanted.getOperator()), "not a valid selector operator");
    }
    if (!"metadata.name".equals(wanted.getKey())) {
      at.child("key").invalid(Labels.text(wanted.getKey()), "not a valid field selector key");
      return;
    }
    for (var i = 0; i < values.size(); i++) {
      at.child("values").index(i).invalid(values.get(i), Names.dns1123Subdomain(values.get(i)));
    }
  }
}
