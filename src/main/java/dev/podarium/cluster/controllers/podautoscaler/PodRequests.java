package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Pods request of a resource, against which a utilization is measured.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go,
 * calculateRequests
 */
final class PodRequests {

  private PodRequests() {}

  /**
   * By the name of the Pod, in thousandths.
   *
   * @param container the only one that counts; empty: all, and what is requested for the whole Pod
   * @throws Unmeasured when one of them requests nothing
   */
  static Map<String, Long> of(List<Pod> pods, String container, String resource) {
    var requests = new TreeMap<String, Long>();
    for (var pod : pods) {
      requests.put(pod.getMetadata().getName(), of(pod, container, resource));
    }
    return requests;
  }

  /** The same of one Pod. */
  static long of(Pod pod, String container, String resource) {
    var whole = requests(pod.getSpec().getResources());
    return container.isEmpty() && !whole.isEmpty()
        ? ofWhole(pod, whole, resource)
        : ofContainers(pod, container, resource);
  }

  private static long ofWhole(Pod pod, Map<String, Quantity> whole, String resource) {
    if (whole.containsKey(resource)) {
      return Quantities.thousandths(whole.get(resource));
    }
    var parts =
        counted(pod)
            .map(container -> requests(container.getResources()).get(resource))
            .filter(amount -> amount != null)
            .toList();
    if (parts.isEmpty()) {
      throw new Unmeasured(
          "missing pod-level request for %s in Pod %s"
              .formatted(resource, pod.getMetadata().getName()));
    }
    return parts.stream().mapToLong(Quantities::thousandths).sum();
  }

  private static long ofContainers(Pod pod, String wanted, String resource) {
    var pods = counted(pod).filter(c -> wanted.isEmpty() || wanted.equals(c.getName())).toList();
    if (pods.isEmpty() && !wanted.isEmpty()) {
      throw new Unmeasured(
          "container %s not found in Pod %s".formatted(wanted, pod.getMetadata().getName()));
    }
    return pods.stream().mapToLong(container -> of(pod, container, resource)).sum();
  }

  private static long of(Pod pod, Container container, String resource) {
    var amount = requests(container.getResources()).get(resource);
    if (amount == null) {
      throw new Unmeasured(
          "missing request for %s in container %s of Pod %s"
              .formatted(resource, container.getName(), pod.getMetadata().getName()));
    }
    return Quantities.thousandths(amount);
  }

  /** Containers, and init containers that go on running beside them. */
  private static Stream<Container> counted(Pod pod) {
    return Stream.concat(
        pod.getSpec().getContainers().stream(),
        pod.getSpec().getInitContainers().stream()
            .filter(container -> "Always".equals(container.getRestartPolicy())));
  }

  private static Map<String, Quantity> requests(@Nullable ResourceRequirements resources) {
    return resources == null || resources.getRequests() == null
        ? Map.of()
        : resources.getRequests();
  }
}
