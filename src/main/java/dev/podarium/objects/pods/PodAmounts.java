package dev.podarium.objects.pods;

import dev.podarium.objects.values.CanonicalQuantities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Pod as a whole requests and may use at most, by name of the resource: the larger of what
 * runs at the same time in the end and what does at any moment of its initialization, and its
 * overhead.
 *
 * <p>Source: k8s.io/component-helpers/resource/helpers.go, PodRequests and PodLimits
 */
public final class PodAmounts {

  private PodAmounts() {}

  /** What it requests. */
  public static Map<String, Quantity> requests(PodSpec spec) {
    var total = total(spec, ResourceRequirements::getRequests);
    return plus(total, orEmpty(spec.getOverhead()));
  }

  /** What it may use at most; a resource without limit is not in it. */
  public static Map<String, Quantity> limits(PodSpec spec) {
    var total = total(spec, ResourceRequirements::getLimits);
    var overhead = new TreeMap<>(orEmpty(spec.getOverhead()));
    overhead.keySet().retainAll(total.keySet());
    return plus(total, overhead);
  }

  /** The sums by name. */
  public static Map<String, Quantity> sum(Stream<Map<String, Quantity>> amounts) {
    return amounts.reduce(Map.of(), PodAmounts::plus);
  }

  private static Map<String, Quantity> total(
      PodSpec spec, Function<ResourceRequirements, @Nullable Map<String, Quantity>> part) {
    var running = sum(orEmpty(spec.getContainers()).stream().map(each -> of(each, part)));
    Map<String, Quantity> sidecars = Map.of();
    Map<String, Quantity> starting = Map.of();
    for (var container : orEmpty(spec.getInitContainers())) {
      var own = of(container, part);
      if ("Always".equals(container.getRestartPolicy())) {
        sidecars = plus(sidecars, own);
        starting = most(starting, sidecars);
      } else {
        starting = most(starting, plus(sidecars, own));
      }
    }
    var containers = new TreeMap<>(most(plus(running, sidecars), starting));
    containers.putAll(of(spec.getResources(), part));
    return containers;
  }

  private static Map<String, Quantity> of(
      Container container, Function<ResourceRequirements, @Nullable Map<String, Quantity>> part) {
    return of(container.getResources(), part);
  }

  private static Map<String, Quantity> of(
      @Nullable ResourceRequirements resources,
      Function<ResourceRequirements, @Nullable Map<String, Quantity>> part) {
    return resources == null ? Map.of() : orEmpty(part.apply(resources));
  }

  private static Map<String, Quantity> plus(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    return merged(one, other, CanonicalQuantities::plus);
  }

  private static Map<String, Quantity> most(
      Map<String, Quantity> one, Map<String, Quantity> other) {
    return merged(one, other, CanonicalQuantities::most);
  }

  private static Map<String, Quantity> merged(
      Map<String, Quantity> one, Map<String, Quantity> other, BinaryOperator<Quantity> merge) {
    var result = new TreeMap<>(one);
    other.forEach((name, amount) -> result.merge(name, amount, merge));
    return result;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> amounts) {
    return amounts == null ? Map.of() : amounts;
  }
}
