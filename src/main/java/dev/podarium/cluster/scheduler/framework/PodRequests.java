package dev.podarium.cluster.scheduler.framework;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a Pod requests of a Node: the larger of what runs at the same time in the end, and what runs
 * at the same time at any moment of its initialization, plus its overhead.
 *
 * <p>Source: k8s.io/component-helpers/resource/helpers.go, PodRequests
 */
final class PodRequests {

  /** What scoring assumes of a container that requests no cpu or memory: 100m and 200 MiB. */
  private static final long DEFAULT_CPU = 100;

  private static final long DEFAULT_MEMORY = 200L * 1024 * 1024;

  private PodRequests() {}

  /** What filtering counts: an absent request is nothing. */
  static Resources of(PodSpec spec) {
    return total(spec, PodRequests::requested);
  }

  /** What scoring counts: an absent request of cpu or memory is a small one. */
  static Resources assumed(PodSpec spec) {
    return total(spec, PodRequests::assumedOf);
  }

  private static Resources total(PodSpec spec, Function<Container, Resources> requests) {
    var running = Resources.NONE;
    for (var container : orEmpty(spec.getContainers())) {
      running = running.plus(requests.apply(container));
    }
    var sidecars = Resources.NONE;
    var starting = Resources.NONE;
    for (var container : orEmpty(spec.getInitContainers())) {
      var own = requests.apply(container);
      if ("Always".equals(container.getRestartPolicy())) {
        sidecars = sidecars.plus(own);
        starting = starting.max(sidecars);
      } else {
        starting = starting.max(sidecars.plus(own));
      }
    }
    var containers = running.plus(sidecars).max(starting);
    return forWholePod(spec, containers).plus(Resources.of(spec.getOverhead()));
  }

  /** Requests of the Pod as a whole take the place of its containers' for what they name. */
  private static Resources forWholePod(PodSpec spec, Resources containers) {
    var whole = spec.getResources();
    if (whole == null || whole.getRequests() == null || whole.getRequests().isEmpty()) {
      return containers;
    }
    var named = whole.getRequests();
    var extended = new TreeMap<>(containers.extended());
    extended.putAll(Resources.of(named).extended());
    return new Resources(
        named.containsKey("cpu") ? Amounts.of(named, "cpu") : containers.cpu(),
        named.containsKey("memory") ? Amounts.of(named, "memory") : containers.memory(),
        containers.ephemeralStorage(),
        extended);
  }

  private static Resources requested(Container container) {
    return Resources.of(requestsOf(container));
  }

  private static Resources assumedOf(Container container) {
    var requests = requestsOf(container);
    var own = Resources.of(requests);
    return new Resources(
        names(requests, "cpu") ? own.cpu() : DEFAULT_CPU,
        names(requests, "memory") ? own.memory() : DEFAULT_MEMORY,
        own.ephemeralStorage(),
        own.extended());
  }

  private static boolean names(@Nullable Map<String, Quantity> requests, String resource) {
    return requests != null && requests.containsKey(resource);
  }

  private static @Nullable Map<String, Quantity> requestsOf(Container container) {
    var resources = container.getResources();
    return resources == null ? null : resources.getRequests();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
