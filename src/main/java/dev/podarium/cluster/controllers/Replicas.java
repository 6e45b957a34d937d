package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Pods that a controller has claimed.
 *
 * @param owned those that are its own, by groups, ended and ending ones included
 * @param adopted active ones that it has just taken, and that its view does not show as its own yet
 */
record Replicas(List<PodGroup> owned, List<Pod> adopted, View view) {

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

  /** Those that count as replicas, one by one. */
  Stream<Pod> pods() {
    var own =
        owned.stream()
            .filter(PodGroup::active)
            .flatMap(group -> view.having(group.key(), Pod.class));
    return Stream.concat(own, adopted.stream());
  }
}
