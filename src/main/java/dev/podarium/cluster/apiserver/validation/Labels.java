package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and what selects by them.
 *
 * <p>Source: k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go
 */
public final class Labels {

  private Labels() {}

  /** Every key and value. */
  public static void check(@Nullable Map<String, String> labels, Field at) {
    if (labels == null) {
      return;
    }
    labels.forEach(
        (key, value) -> {
          at.invalid(key, Names.qualified(key));
          at.invalid(value, Names.labelValue(value == null ? "" : value));
        });
  }

  /** A selector; an absent one is fine. */
  public static void checkSelector(@Nullable LabelSelector selector, Field at) {
    checkSelector(selector, at, true);
  }

  /** The same for kinds that let values pass which no label could have. */
  static void checkSelector(@Nullable LabelSelector selector, Field at, boolean checkValues) {
    if (selector == null) {
      return;
    }
    check(selector.getMatchLabels(), at.child("matchLabels"));
    var expressions = selector.getMatchExpressions();
    for (var i = 0; expressions != null && i < expressions.size(); i++) {
      checkRequirement(expressions.get(i), at.child("matchExpressions").index(i), checkValues);
    }
  }

  private static void checkRequirement(
      LabelSelectorRequirement requirement, Field at, boolean checkValues) {
    List<String> values = requirement.getValues() == null ? List.of() : requirement.getValues();
    checkOperator(text(requirement.getOperator()), values, at);
    checkKeyAndValues(text(requirement.getKey()), checkValues ? values : List.of(), at);
  }

  /** What the operators of every selector ask of the number of their values. */
  static void checkOperator(String operator, List<String> values, Field at) {
    switch (operator) {
      case "In", "NotIn" -> {
        if (values.isEmpty()) {
          at.child("values").required("must be specified when `operator` is 'In' or 'NotIn'");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!values.isEmpty()) {
          at.child("values")
              .forbidden("may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
      }
      default -> at.child("operator").invalid(operator, "not a valid selector operator");
    }
  }

  /** A label's key, and values that it may have. */
  static void checkKeyAndValues(String key, List<String> values, Field at) {
    at.child("key").invalid(key, Names.qualified(key));
    for (var i = 0; i < values.size(); i++) {
      at.child("values").index(i).invalid(values.get(i), Names.labelValue(values.get(i)));
    }
  }

  /** A text that was not given is empty, as it is to Kubernetes. */
  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** Whether it can be turned into a selector at all. */
  public static boolean isSound(LabelSelector selector) {
    var found = Field.root();
    checkSelector(selector, found);
    return found.found().isEmpty();
  }
}
