package dev.podarium.cluster.controllers;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which Pods go first when there are too many: those that are of the least use.
 *
 * <p>In this order: not on a Node before on one; Pending before Unknown before Running; not ready
 * before ready; cheaper ({@code controller.kubernetes.io/pod-deletion-cost}) before dearer; more
 * related Pods on the same Node before fewer; ready for a shorter time before longer; restarted
 * more often before less, then their sidecars; younger before older. Times are compared by the
 * logarithm to base two of their length; unequal times of equal logarithms, such as 35 and 60
 * seconds, leave it to the uid. That is no order (of three Pods each may come before the next),
 * which Go's sort puts up with and the heap here does too: which of the three goes is chance there
 * and depends on the order of the Pods here.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, ActivePodsWithRanks
 *
 * @param related how many active Pods of the same owner run on each Node, by Node name
 * @param now virtual nanoseconds since the start
 */
public record DeletionOrder(Map<String, Integer> related, long now) {

  /**
   * The same without costs and related Pods, and with times compared exactly: how a Job chooses.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, ActivePods
   */
  public static final Comparator<Pod> EXACT =
      (one, other) ->
          DeletionRank.compareExactly(DeletionRank.of(one, 0), DeletionRank.of(other, 0));

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
    var chosen = new PriorityQueue<Candidate>((one, other) -> place(other.rank, one.rank));
    for (var pod : pods) {
      if (chosen.size() == count && staysAnyway(pod, chosen.peek())) {
        continue;
      }
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

  private boolean staysAnyway(Pod pod, @Nullable Candidate last) {
    return last != null
        && DeletionRank.isOfMoreUse(pod, related.getOrDefault(Pods.nodeName(pod), 0), last.rank());
  }

  /** Negative when one Pod goes before another, 0 when it is all the same. */
  public int compare(Pod one, Pod other) {
    return DeletionRank.compare(rank(one), rank(other), now);
  }

  /** What is all the same is told apart by uid, so that chance has no part in it. */
  private int place(DeletionRank one, DeletionRank other) {
    var order = DeletionRank.compare(one, other, now);
    return order != 0 ? order : one.uid().compareTo(other.uid());
  }

  private DeletionRank rank(Pod pod) {
    return DeletionRank.of(pod, related.getOrDefault(Pods.nodeName(pod), 0));
  }
}
