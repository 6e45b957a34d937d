package dev.podarium.objects.pods;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The quality of service that a Pod gets: Guaranteed, Burstable or BestEffort.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/helper/qos/qos.go
 */
public final class QosClass {

  private static final List<String> COUNTED = List.of("cpu", "memory");

  private QosClass() {}

  /** The class that follows from the Pod's requests and limits of cpu and memory. */
  public static String of(Pod pod) {
    var containers = all(pod.getSpec());
    if (containers.stream().allMatch(QosClass::asksForNothing)) {
      return "BestEffort";
    }
    var requests = new TreeMap<String, BigDecimal>();
    var limits = new TreeMap<String, BigDecimal>();
    var everyLimit = true;
    for (var container : containers) {
      add(requests, amounts(container, false));
      var own = amounts(container, true);
      add(limits, own);
      everyLimit &= own.size() == COUNTED.size();
    }
    if (requests.isEmpty() && limits.isEmpty()) {
      return "BestEffort";
    }
    return everyLimit && same(requests, limits) ? "Guaranteed" : "Burstable";
  }

  private static List<Container> all(PodSpec spec) {
    return spec.getInitContainers().isEmpty()
        ? spec.getContainers()
        : Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream()).toList();
  }

  /** The usual answer without adding anything up. */
  private static boolean asksForNothing(Container container) {
    var resources = container.getResources();
    return resources == null
        || (isEmpty(resources.getRequests()) && isEmpty(resources.getLimits()));
  }

  private static boolean isEmpty(@Nullable Map<String, Quantity> amounts) {
    return amounts == null || amounts.isEmpty();
  }

  private static boolean same(Map<String, BigDecimal> requests, Map<String, BigDecimal> limits) {
    return requests.size() == limits.size()
        && requests.entrySet().stream()
            .allMatch(
                e ->
                    limits.containsKey(e.getKey())
                        && limits.get(e.getKey()).compareTo(e.getValue()) == 0);
  }

  private static Map<String, BigDecimal> amounts(Container container, boolean limits) {
    var resources = container.getResources();
    var found = new TreeMap<String, BigDecimal>();
    if (resources != null) {
      var from = limits ? resources.getLimits() : resources.getRequests();
      COUNTED.forEach(name -> put(found, name, from == null ? null : from.get(name)));
    }
    return found;
  }

  private static void put(Map<String, BigDecimal> found, String name, @Nullable Quantity quantity) {
    var amount = quantity == null ? BigDecimal.ZERO : Quantities.value(quantity);
    if (amount.signum() > 0) {
      found.put(name, amount);
    }
  }

  private static void add(Map<String, BigDecimal> sum, Map<String, BigDecimal> more) {
    more.forEach((name, amount) -> sum.merge(name, amount, BigDecimal::add));
  }
}
