package dev.podarium.workbench.kinds.details;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of objects in one line, as kubectl describe writes them. */
public final class Texts {

  private Texts() {}

  /** {@code app=web,tier=front}, sorted; empty for none. */
  public static String pairs(@Nullable Map<String, String> map) {
    return map == null
        ? ""
        : new TreeMap<>(map)
            .entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(", "));
  }

  /** {@code app=web,tier in (a,b)}. */
  public static String selector(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "";
    }
    var rules =
        selector.getMatchExpressions() == null
            ? List.<LabelSelectorRequirement>of()
            : selector.getMatchExpressions();
    return Stream.concat(
            Stream.of(pairs(selector.getMatchLabels())).filter(text -> !text.isEmpty()),
            rules.stream().map(Texts::rule))
        .collect(Collectors.joining(", "));
  }

  private static String rule(LabelSelectorRequirement rule) {
    return switch (rule.getOperator()) {
      case "In" -> rule.getKey() + " in (" + String.join(",", rule.getValues()) + ")";
      case "NotIn" -> rule.getKey() + " notin (" + String.join(",", rule.getValues()) + ")";
      case "DoesNotExist" -> "!" + rule.getKey();
      default -> rule.getKey();
    };
  }

  /** {@code nginx:1.16.1, redis}. */
  public static String images(List<Container> containers) {
    return containers.stream().map(Container::getImage).collect(Collectors.joining(", "));
  }

  /** The same of a Pod template; empty for none. */
  public static String images(@Nullable PodTemplateSpec template) {
    return template == null || template.getSpec() == null
        ? ""
        : images(template.getSpec().getContainers());
  }

  /** {@code 80/TCP, 443/TCP}; empty for none. */
  public static String ports(Container container) {
    return container.getPorts() == null
        ? ""
        : container.getPorts().stream()
            .map(
                port ->
                    port.getContainerPort()
                        + "/"
                        + (port.getProtocol() == null ? "TCP" : port.getProtocol()))
            .collect(Collectors.joining(", "));
  }

  /** {@code cpu=100m, memory=64Mi}; empty for none. */
  public static String quantities(@Nullable Map<String, ?> quantities) {
    return quantities == null
        ? ""
        : new TreeMap<>(quantities)
            .entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(", "));
  }

  /** A limit of a rolling update as it was written; 25% when it was not. */
  public static String limit(@Nullable IntOrString limit) {
    if (limit == null) {
      return "25%";
    }
    return limit.getIntVal() == null ? limit.getStrVal() : limit.getIntVal().toString();
  }
}
