package dev.podarium.cluster.controllers;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which Pods go first when there are too many: those that are of the least use.
 *
 * <p>In this order: not on a Node before on one; Pending before Unknown before Running; not ready
 * before ready; cheaper ({@code controller.kubernetes.io/pod-deletion-cost}) before dearer; more
 * related Pods on the same Node before fewer; ready for a shorter time before longer; restarted
 * more often before less, then their sidecars; younger before older. Times are compared by the
 * logarithm to base two of their length, so Pods ready for 35 and 60 seconds are equal. Uids decide
 * at the very end, and not as soon as two unequal times have equal logarithms, as upstream: that is
 * no order (of three Pods each may come before the next), which Go's sort puts up with.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, ActivePodsWithRanks
 *
 * @param related how many active Pods of the same owner run on each Node, by Node name
 * @param now virtual nanoseconds since the start
 */
public record DeletionOrder(Map<String, Integer> related, long now) implements Comparator<Pod> {

  private static final String COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");

  /** The Pods to delete, at most {@code count}; {@code related} Pods include {@code pods}. */
  public List<Pod> first(int count, List<Pod> pods) {
    return count >= pods.size() ? pods : pods.stream().sorted(this).limit(count).toList();
  }

  @Override
  public int compare(Pod one, Pod other) {
    return Comparator.comparing((Pod pod) -> !Pods.nodeName(pod).isEmpty())
        .thenComparingInt(pod -> PHASES.indexOf(Pods.phase(pod)))
        .thenComparing(Pods::ready)
        .thenComparingInt(DeletionOrder::cost)
        .thenComparing(Comparator.comparingInt(this::doubledUp).reversed())
        .thenComparingInt(pod -> Pods.ready(pod) ? rank(Availability.readySince(pod)) : 0)
        .thenComparing(Comparator.comparingInt(DeletionOrder::restarts).reversed())
        .thenComparing(Comparator.comparingInt(DeletionOrder::sidecarRestarts).reversed())
        .thenComparingInt(pod -> rank(created(pod)))
        .thenComparing(DeletionOrder::uid)
        .compare(one, other);
  }

  private int doubledUp(Pod pod) {
    return related.getOrDefault(Pods.nodeName(pod), 0);
  }

  /**
   * How long ago, coarsely: -2 when nobody knows since when, -1 for no time at all, otherwise the
   * logarithm to base two.
   */
  private int rank(long since) {
    if (since == Long.MIN_VALUE) {
      return -2;
    }
    return now <= since ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(now - since);
  }

  private static long created(Pod pod) {
    var created = pod.getMetadata().getCreationTimestamp();
    return created == null ? Long.MIN_VALUE : Timestamps.nanos(created);
  }

  private static String uid(Pod pod) {
    return Objects.requireNonNullElse(pod.getMetadata().getUid(), "");
  }

  private static int cost(Pod pod) {
    var text = Metas.annotations(pod).getOrDefault(COST, "0");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private static int restarts(Pod pod) {
    var status = pod.getStatus();
    return status == null ? 0 : most(status.getContainerStatuses(), _ -> true);
  }

  private static int sidecarRestarts(Pod pod) {
    var status = pod.getStatus();
    return status == null ? 0 : most(status.getInitContainerStatuses(), sidecars(pod)::contains);
  }

  private static Set<String> sidecars(Pod pod) {
    return pod.getSpec().getInitContainers().stream()
        .filter(container -> "Always".equals(container.getRestartPolicy()))
        .map(Container::getName)
        .collect(Collectors.toSet());
  }

  private static int most(List<ContainerStatus> statuses, Predicate<String> counted) {
    return statuses.stream()
        .filter(status -> counted.test(status.getName()))
        .mapToInt(ContainerStatus::getRestartCount)
        .max()
        .orElse(0);
  }
}
