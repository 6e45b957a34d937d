package dev.podarium.objects.quota;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a whole Pod asks for: its containers together, or the largest step of its start where that
 * is more; what is said of the Pod as a whole in their place; and its overhead.
 *
 * <p>Containers of 1 and 2 cpus after an init container of 4: the Pod asks for 4.
 *
 * <p>Source: k8s.io/component-helpers/resource/helpers.go, PodRequests, PodLimits
 */
final class PodTotals {

  private final Pod pod;
  private final Function<ResourceRequirements, @Nullable Map<String, Quantity>> part;

  private PodTotals(Pod pod, Function<ResourceRequirements, @Nullable Map<String, Quantity>> part) {
    this.pod = pod;
    this.part = part;
  }

  /** What it requests. */
  static SortedMap<String, Quantity> requests(Pod pod) {
    var totals = new PodTotals(pod, ResourceRequirements::getRequests);
    return AmountLists.plus(totals.ofContainers(), orEmpty(pod.getSpec().getOverhead()));
  }

  /** What limits it; overhead comes on top where there is a limit. */
  static SortedMap<String, Quantity> limits(Pod pod) {
    var limits = new PodTotals(pod, ResourceRequirements::getLimits).ofContainers();
    return AmountLists.plus(
        limits, AmountLists.only(orEmpty(pod.getSpec().getOverhead()), limits.keySet()));
  }

  private SortedMap<String, Quantity> ofContainers() {
    var spec = pod.getSpec();
    SortedMap<String, Quantity> running = new TreeMap<>();
    for (var container : orEmpty(spec.getContainers())) {
      running = AmountLists.plus(running, of(container));
    }
    SortedMap<String, Quantity> sidecars = new TreeMap<>();
    SortedMap<String, Quantity> starting = new TreeMap<>();
    for (var container : orEmpty(spec.getInitContainers())) {
      var step = AmountLists.plus(sidecars, of(container));
      sidecars = "Always".equals(container.getRestartPolicy()) ? step : sidecars;
      starting = AmountLists.most(starting, step);
    }
    var all = AmountLists.most(AmountLists.plus(running, sidecars), starting);
    ofPod(spec).forEach((name, amount) -> put(all, name, amount));
    return all;
  }

  private static void put(Map<String, Quantity> all, String name, Quantity amount) {
    if (name.equals("cpu") || name.equals("memory") || name.startsWith("hugepages-")) {
      all.put(name, amount);
    }
  }

  private Map<String, Quantity> ofPod(PodSpec spec) {
    return spec.getResources() == null ? Map.of() : orEmpty(part.apply(spec.getResources()));
  }

  /** While it is being resized a container counts with the larger of what it has and wants. */
  private Map<String, Quantity> of(Container container) {
    var wanted =
        container.getResources() == null
            ? Map.<String, Quantity>of()
            : orEmpty(part.apply(container.getResources()));
    var status = status(container);
    return status == null || status.getResources() == null
        ? wanted
        : AmountLists.most(wanted, orEmpty(part.apply(status.getResources())));
  }

  private @Nullable ContainerStatus status(Container container) {
    var statuses = pod.getStatus() == null ? null : pod.getStatus().getContainerStatuses();
    return orEmpty(statuses).stream()
        .filter(status -> Objects.equals(status.getName(), container.getName()))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> map) {
    return map == null ? Map.of() : map;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
