package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The Pods that a controller has claimed.
 *
 * @param owned those that are its own, by groups, ended and ending ones included
 * @param adopted active ones that it has just taken, and that its view does not show as its own yet
 */
record Replicas(List<PodGroup> owned, List<Pod> adopted, View view) {

  private static final Comparator<PodGroup> LEAST_USEFUL =
      Comparator.comparingInt((PodGroup group) -> DeletionRank.phase(group.phase()))
          .thenComparing(PodGroup::ready);

  static Replicas of(Claim<PodGroup> claim, View view) {
    return new Replicas(
        claim.owned(), claim.adoptable().stream().map(Pod.class::cast).toList(), view);
  }

  /** How many count as replicas. */
  int active() {
    return PodGroups.size(owned, PodGroup::active) + adopted.size();
  }

  /** How many of them carry every one of those labels. */
  int carrying(Map<String, String> labels) {
    return active(
        group -> Selectors.matches(labels, group.labels()),
        pod -> Selectors.matches(labels, Metas.labels(pod)));
  }

  /** How many of them are ready. */
  int ready() {
    return active(PodGroup::ready, Pods::ready);
  }

  private int active(Predicate<PodGroup> group, Predicate<Pod> pod) {
    return PodGroups.size(owned, each -> each.active() && group.test(each))
        + (int) adopted.stream().filter(pod).count();
  }

  /** How many have been told to end and have not ended yet. */
  int terminating() {
    return PodGroups.terminating(owned);
  }

  /** When they are available, if they have to be ready for that many seconds. */
  Availability availability(int minReadySeconds) {
    return new Availability(PodGroups.active(owned), adopted, minReadySeconds, view);
  }

  /**
   * Those among which the first so many to be deleted are, one by one: the groups of the least
   * useful states, and all that has just been adopted.
   */
  List<Pod> leastUseful(int count) {
    var pods = new ArrayList<>(adopted);
    PodGroup last = null;
    var left = count;
    for (var group : PodGroups.active(owned).stream().sorted(LEAST_USEFUL).toList()) {
      if (left <= 0 && last != null && LEAST_USEFUL.compare(last, group) < 0) {
        break;
      }
      view.unordered(group.key(), Pod.class).forEach(pods::add);
      left -= group.size();
      last = group;
    }
    return pods;
  }
}
