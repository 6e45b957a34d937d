package dev.podarium.cluster.controllers;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

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

  /** A Pod with its place in the order, worked out once. */
  private record Candidate(Pod pod, DeletionRank rank) {}

  /**
   * The Pods to delete, at most {@code count}, in order; {@code related} Pods include {@code pods}.
   * Of all the others no more is kept than whether they may stay.
   */
  public List<Pod> first(int count, List<Pod> pods) {
    if (count >= pods.size()) {
      return pods;
    }
    var chosen =
        new PriorityQueue<Candidate>(Comparator.comparing(Candidate::rank, DeletionRank.LAST));
    for (var pod : pods) {
      chosen.add(new Candidate(pod, rank(pod)));
      if (chosen.size() > count) {
        chosen.remove();
      }
    }
    var order = new ArrayList<Pod>(chosen.size());
    while (!chosen.isEmpty()) {
      order.add(chosen.remove().pod());
    }
    Collections.reverse(order);
    return order;
  }

  @Override
  public int compare(Pod one, Pod other) {
    return rank(one).compareTo(rank(other));
  }

  private DeletionRank rank(Pod pod) {
    return DeletionRank.of(pod, related.getOrDefault(Pods.nodeName(pod), 0), now);
  }
}
