package dev.podarium.objects.metadata;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** A selector as it is written on a command line: {@code app=web,tier in (a,b)}, by key. */
  public static String text(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "";
    }
    var pairs = orEmpty(selector.getMatchLabels()).entrySet().stream().map(Selectors::pair);
    var rules =
        orEmpty(selector.getMatchExpressions()).stream()
            .map(rule -> requirement(rule, orEmpty(rule.getValues())));
    return text(Stream.concat(pairs, rules));
  }

  /** Pairs that are wanted, as they are written on a command line, by key. */
  public static String text(@Nullable Map<String, String> wanted) {
    return text(orEmpty(wanted).entrySet().stream().map(Selectors::pair));
  }

  /** A selector as Go prints it in messages. */
  public static String goText(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "nil";
    }
    var pairs =
        new TreeMap<>(orEmpty(selector.getMatchLabels()))
            .entrySet().stream()
                .map(pair -> "%s: %s,".formatted(pair.getKey(), pair.getValue()))
                .collect(Collectors.joining());
    var rules =
        orEmpty(selector.getMatchExpressions()).stream()
            .map(
                rule ->
                    "LabelSelectorRequirement{Key:%s,Operator:%s,Values:[%s],},"
                        .formatted(
                            rule.getKey(),
                            rule.getOperator(),
                            String.join(" ", orEmpty(rule.getValues()))))
            .collect(Collectors.joining());
    return "&LabelSelector{MatchLabels:map[string]string{%s},MatchExpressions:[]LabelSelectorRequirement{%s},}"
        .formatted(pairs, rules);
  }

  private static String text(Stream<LabelRequirement> rules) {
    return new LabelQuery(rules.sorted(Comparator.comparing(LabelRequirement::key)).toList())
        .toString();
  }

  private static LabelRequirement pair(Map.Entry<String, String> pair) {
    return new LabelRequirement(pair.getKey(), "=", List.of(pair.getValue()));
  }

  private static LabelRequirement requirement(LabelSelectorRequirement rule, List<String> values) {
    var operator =
        switch (rule.getOperator()) {
          case "In" -> "in";
          case "NotIn" -> "notin";
          case "DoesNotExist" -> "!";
          default -> "exists";
        };
    return new LabelRequirement(rule.getKey(), operator, values.stream().sorted().toList());
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
