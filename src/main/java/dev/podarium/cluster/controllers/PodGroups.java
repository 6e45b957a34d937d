package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import java.util.List;
import java.util.function.Predicate;

/** Sums over groups of Pods. */
public final class PodGroups {

  private PodGroups() {}

  /** Those that count as replicas. */
  public static List<PodGroup> active(List<PodGroup> groups) {
    return groups.stream().filter(PodGroup::active).toList();
  }

  /** How many Pods have been told to end and have not ended yet. */
  public static int terminating(List<PodGroup> groups) {
    return size(groups, group -> group.deleting() && !group.finished());
  }

  /** How many Pods there are in the groups of a sort. */
  public static int size(List<PodGroup> groups, Predicate<PodGroup> which) {
    var size = 0;
    for (var group : groups) {
      if (which.test(group)) {
        size += group.size();
      }
    }
    return size;
  }
}
