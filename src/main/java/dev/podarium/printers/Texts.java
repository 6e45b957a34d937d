package dev.podarium.printers;

import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.LabelRequirement;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of objects as cells print them. */
public final class Texts {

  private static final int SHOWN = 3;

  private Texts() {}

  /** {@code a=b,c=d} by key, or {@code <none>}. */
  public static String labels(@Nullable Map<String, String> labels) {
    return labels == null || labels.isEmpty()
        ? Table.NONE
        : new TreeMap<>(labels)
            .entrySet().stream()
                .map(label -> label.getKey() + "=" + orEmpty(label.getValue()))
                .collect(Collectors.joining(","));
  }

  /** {@code app=web,tier in (a,b)}, or {@code <none>}. */
  public static String selector(@Nullable LabelSelector selector) {
    if (selector == null) {
      return Table.NONE;
    }
    var rules = new ArrayList<LabelRequirement>();
    if (selector.getMatchLabels() != null) {
      selector
          .getMatchLabels()
          .forEach(
              (key, value) -> rules.add(new LabelRequirement(key, "=", List.of(orEmpty(value)))));
    }
    orEmpty(selector.getMatchExpressions()).forEach(expression -> rules.add(rule(expression)));
    rules.sort(Comparator.comparing(LabelRequirement::key));
    return rules.isEmpty() ? Table.NONE : new LabelQuery(rules).toString();
  }

  /** The names of a template's containers, with commas. */
  static String containerNames(@Nullable PodTemplateSpec template) {
    return containers(template, Container::getName);
  }

  /** The images of a template's containers, with commas. */
  static String images(@Nullable PodTemplateSpec template) {
    return containers(template, Container::getImage);
  }

  /** {@code a,b,c + 2 more...}, or {@code <unset>}. */
  static String firstThree(List<String> texts) {
    if (texts.isEmpty()) {
      return "<unset>";
    }
    return texts.size() <= SHOWN
        ? String.join(",", texts)
        : "%s + %d more..."
            .formatted(String.join(",", texts.subList(0, SHOWN)), texts.size() - SHOWN);
  }

  /** The part, or an empty one where there is none: in Go such parts are always there. */
  static <T> T orNew(@Nullable T part, Supplier<T> empty) {
    return part == null ? empty.get() : part;
  }

  /** The list, empty where there is none. */
  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static String containers(
      @Nullable PodTemplateSpec template, Function<Container, @Nullable String> part) {
    return template == null || template.getSpec() == null
        ? ""
        : orEmpty(template.getSpec().getContainers()).stream()
            .map(container -> orEmpty(part.apply(container)))
            .collect(Collectors.joining(","));
  }

  private static LabelRequirement rule(LabelSelectorRequirement expression) {
    var operator =
        switch (orEmpty(expression.getOperator())) {
          case "In" -> "in";
          case "NotIn" -> "notin";
          case "Exists" -> "exists";
          default -> "!";
        };
    return new LabelRequirement(
        orEmpty(expression.getKey()),
        operator,
        orEmpty(expression.getValues()).stream().sorted().toList());
  }
}
