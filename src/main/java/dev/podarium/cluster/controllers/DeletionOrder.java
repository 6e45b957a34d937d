package dev.podarium.cluster.controllers;

import dev.podarium.objects.Metas;
import dev.podarium.objects.Pods;
import dev.podarium.objects.Timestamps;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Which Pods go first when there are too many: those that are of the least use.
 *
 * <p>In this order: not on a Node before on one; Pending before Unknown before Running; not ready
 * before ready; cheaper ({@code controller.kubernetes.io/pod-deletion-cost}) before dearer; more
 * related Pods on the same Node before fewer; ready for a shorter time before longer; restarted
 * more often before less; younger before older. Times are compared by the logarithm to base two of
 * their length, so Pods ready for 33 and 60 seconds are equal and their uids decide.
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
        .thenComparing(this::byReadiness)
        .thenComparing(Comparator.comparingInt(DeletionOrder::restarts).reversed())
        .thenComparing((p, q) -> byAge(p, q, DeletionOrder::created))
        .compare(one, other);
  }

  private int doubledUp(Pod pod) {
    return related.getOrDefault(Pods.nodeName(pod), 0);
  }

  private int byReadiness(Pod one, Pod other) {
    return Pods.ready(one) ? byAge(one, other, Availability::readySince) : 0;
  }

  private int byAge(Pod one, Pod other, ToLongFunction<Pod> since) {
    var first = since.applyAsLong(one);
    var second = since.applyAsLong(other);
    if (first == second) {
      return 0;
    }
    if (first == Long.MIN_VALUE || second == Long.MIN_VALUE) {
      return first == Long.MIN_VALUE ? -1 : 1;
    }
    var byLength = Integer.compare(magnitude(first), magnitude(second));
    return byLength != 0
        ? byLength
        : one.getMetadata().getUid().compareTo(other.getMetadata().getUid());
  }

  /** The logarithm to base two of the time since then; -1 for no time at all. */
  private int magnitude(long since) {
    return now <= since ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(now - since);
  }

  private static long created(Pod pod) {
    var created = pod.getMetadata().getCreationTimestamp();
    return created == null ? Long.MIN_VALUE : Timestamps.nanos(created);
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
    return status == null || status.getContainerStatuses() == null
        ? 0
        : status.getContainerStatuses().stream()
            .mapToInt(ContainerStatus::getRestartCount)
            .max()
            .orElse(0);
  }
}
