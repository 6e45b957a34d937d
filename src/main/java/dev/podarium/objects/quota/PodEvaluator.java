package dev.podarium.objects.quota;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pods: how many, and what they request and are limited to. One that has ended, or should have by
 * its grace period, uses nothing any more and is still counted as an object.
 *
 * <p>Source: kubernetes/kubernetes, pkg/quota/v1/evaluator/core/pods.go
 */
final class PodEvaluator implements Evaluator {

  private static final Quantity ONE = new Quantity("1");
  private static final long SECOND = 1_000_000_000L;
  private static final String REQUESTS = "requests.";
  private static final List<String> COMPUTED = List.of("cpu", "memory", "ephemeral-storage");

  /** Names that make a Pod say how much it needs. */
  private static final List<String> DEMANDING =
      List.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  @Override
  public boolean counts(String name) {
    return name.equals("pods")
        || name.equals("count/pods")
        || COMPUTED.contains(name)
        || (name.startsWith(REQUESTS) && COMPUTED.contains(name.substring(REQUESTS.length())))
        || (name.startsWith("limits.") && COMPUTED.contains(name.substring("limits.".length())))
        || name.startsWith("hugepages-")
        || name.startsWith("requests.hugepages-")
        || (name.startsWith(REQUESTS) && !ResourceNames.isNative(name));
  }

  @Override
  public Map<String, Quantity> usage(HasMetadata object, long now) {
    var pod = (Pod) object;
    var usage = new TreeMap<String, Quantity>();
    usage.put("count/pods", ONE);
    if (isCharged(pod, now)) {
      usage.putAll(computed(PodTotals.requests(pod), PodTotals.limits(pod)));
    }
    return usage;
  }

  private static boolean isCharged(Pod pod, long now) {
    if (Pods.finished(pod)) {
      return false;
    }
    var grace = pod.getMetadata().getDeletionGracePeriodSeconds();
    return !Metas.deleting(pod)
        || grace == null
        || now <= Timestamps.nanos(pod.getMetadata().getDeletionTimestamp()) + grace * SECOND;
  }

  private static SortedMap<String, Quantity> computed(
      Map<String, Quantity> requests, Map<String, Quantity> limits) {
    var usage = new TreeMap<String, Quantity>();
    usage.put("pods", ONE);
    requests.forEach(
        (name, amount) -> {
          if (COMPUTED.contains(name) || name.startsWith("hugepages-")) {
            usage.put(name, amount);
            usage.put(REQUESTS + name, amount);
          } else if (ResourceNames.isExtended(name)) {
            usage.put(REQUESTS + name, amount);
          }
        });
    limits.forEach(
        (name, amount) -> {
          if (COMPUTED.contains(name)) {
            usage.put("limits." + name, amount);
          }
        });
    return usage;
  }

  @Override
  public boolean isIn(ScopedResourceSelectorRequirement scope, HasMetadata object) {
    return PodScopes.isIn(scope, (Pod) object);
  }

  /** Each container has to name its amount of what is limited, by name. */
  @Override
  public @Nullable String missing(List<String> names, HasMetadata object) {
    var silent = new TreeMap<String, TreeSet<String>>();
    containers((Pod) object)
        .forEach(
            container -> {
              var named = named(container);
              AmountLists.inBoth(names, DEMANDING).stream()
                  .filter(name -> !named.containsKey(name))
                  .forEach(
                      name ->
                          silent
                              .computeIfAbsent(name, _ -> new TreeSet<>())
                              .add(container.getName()));
            });
    return silent.isEmpty()
        ? null
        : silent.entrySet().stream()
            .map(each -> each.getKey() + " for: " + String.join(",", each.getValue()))
            .collect(Collectors.joining("; ", "must specify ", ""));
  }

  private static Stream<Container> containers(Pod pod) {
    return Stream.concat(
        pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream());
  }

  private static Map<String, Quantity> named(Container container) {
    var resources =
        container.getResources() == null ? new ResourceRequirements() : container.getResources();
    return computed(orEmpty(resources.getRequests()), orEmpty(resources.getLimits()));
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> amounts) {
    return amounts == null ? Map.of() : amounts;
  }
}
