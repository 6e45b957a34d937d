package dev.podarium.objects.core;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which Nodes a term of a node affinity takes.
 *
 * <p>Source: k8s.io/component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go
 */
public final class NodeTerms {

  private static final String NAME_FIELD = "metadata.name";
  private static final Pattern LABEL_VALUE =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  private NodeTerms() {}

  /** Whether one of the terms takes the Node; an empty term takes none. */
  public static boolean anyTakes(@Nullable List<NodeSelectorTerm> terms, Node node) {
    return terms != null && terms.stream().anyMatch(term -> takes(term, node));
  }

  /** Whether all of the term's requirements hold; an empty term takes no Node. */
  public static boolean takes(@Nullable NodeSelectorTerm term, Node node) {
    if (term == null) {
      return false;
    }
    var labels = orEmpty(term.getMatchExpressions());
    var fields = orEmpty(term.getMatchFields());
    return !(labels.isEmpty() && fields.isEmpty())
        && labels.stream().allMatch(rule -> holds(rule, Metas.labels(node).get(rule.getKey())))
        && fields.stream()
            .allMatch(
                rule ->
                    NAME_FIELD.equals(rule.getKey())
                        && holds(rule, valuesOf(rule), node.getMetadata().getName()));
  }

  /** The Node names that the term's fields ask for by In; null when they ask for none. */
  public static @Nullable List<String> namesOf(NodeSelectorTerm term) {
    return orEmpty(term.getMatchFields()).stream()
        .filter(rule -> NAME_FIELD.equals(rule.getKey()) && "In".equals(rule.getOperator()))
        .map(NodeTerms::valuesOf)
        .reduce(NodeTerms::both)
        .orElse(null);
  }

  private static List<String> both(List<String> some, List<String> others) {
    return some.stream().filter(others::contains).toList();
  }

  /** A rule that names what can be no label value holds for nothing, not even NotIn. */
  private static boolean holds(NodeSelectorRequirement rule, @Nullable String value) {
    var values = valuesOf(rule);
    return values.stream().allMatch(each -> LABEL_VALUE.matcher(each).matches())
        && holds(rule, values, value);
  }

  private static boolean holds(
      NodeSelectorRequirement rule, List<String> values, @Nullable String value) {
    return switch (rule.getOperator()) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> value == null || !values.contains(value);
      case "Exists" -> value != null && values.isEmpty();
      case "DoesNotExist" -> value == null && values.isEmpty();
      case "Gt" -> comparable(value, values) && compared(value, values) > 0;
      case "Lt" -> comparable(value, values) && compared(value, values) < 0;
      default -> false;
    };
  }

  private static boolean comparable(@Nullable String value, List<String> values) {
    return value != null
        && values.size() == 1
        && INTEGER.matcher(value).matches()
        && INTEGER.matcher(values.getFirst()).matches();
  }

  private static int compared(@Nullable String value, List<String> values) {
    return value == null
        ? 0
        : Long.compare(Long.parseLong(value), Long.parseLong(values.getFirst()));
  }

  private static List<String> valuesOf(NodeSelectorRequirement rule) {
    return orEmpty(rule.getValues());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
