package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pods that have ended stay in the cluster until somebody deletes them, as those of Jobs do, but
 * they must not take the room of those that live: the last few of a Node are drawn, the others
 * counted.
 */
final class EndedPods {

  /** So many of a Node are drawn. */
  private static final int DRAWN = 4;

  private static final Comparator<Pod> NEWEST_FIRST =
      Comparator.comparing((Pod pod) -> String.valueOf(pod.getMetadata().getCreationTimestamp()))
          .thenComparing(pod -> pod.getMetadata().getName())
          .reversed();

  private EndedPods() {}

  /** The Pods of a Node without those that ended long ago, in the same order. */
  static List<Pod> withoutOld(List<Pod> pods) {
    var old =
        pods.stream()
            .filter(Pods::finished)
            .sorted(NEWEST_FIRST)
            .skip(DRAWN)
            .map(pod -> pod.getMetadata().getUid())
            .collect(Collectors.toSet());
    return old.isEmpty()
        ? pods
        : pods.stream().filter(pod -> !old.contains(pod.getMetadata().getUid())).toList();
  }
}
