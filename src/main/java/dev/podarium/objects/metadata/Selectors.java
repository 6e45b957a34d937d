package dev.podarium.objects.metadata;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which labels a selector takes.
 *
 * <p>Source: k8s.io/apimachinery/pkg/apis/meta/v1/helpers.go, pkg/labels/selector.go
 */
public final class Selectors {

  private Selectors() {}

  /** Whether the labels satisfy all of the selector; an absent one takes nothing, an empty all. */
  public static boolean matches(@Nullable LabelSelector selector, Map<String, String> labels) {
    return selector != null
        && matches(orEmpty(selector.getMatchLabels()), labels)
        && matches(orEmpty(selector.getMatchExpressions()), labels);
  }

  /** Whether it says nothing, and so takes everything. */
  public static boolean isEmpty(LabelSelector selector) {
    return orEmpty(selector.getMatchLabels()).isEmpty()
        && orEmpty(selector.getMatchExpressions()).isEmpty();
  }

  private static boolean matches(List<LabelSelectorRequirement> rules, Map<String, String> labels) {
    for (var rule : rules) {
      if (!matches(rule, labels)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the labels hold every pair that is wanted. */
  public static boolean matches(Map<String, String> wanted, Map<String, String> labels) {
    for (var pair : wanted.entrySet()) {
      if (!pair.getValue().equals(labels.get(pair.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(LabelSelectorRequirement rule, Map<String, String> labels) {
    var value = labels.get(rule.getKey());
    return switch (rule.getOperator()) {
      case "In" -> value != null && rule.getValues().contains(value);
      case "NotIn" -> value == null || !rule.getValues().contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> false;
    };
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
