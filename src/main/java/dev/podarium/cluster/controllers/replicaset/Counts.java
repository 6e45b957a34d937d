package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.Availability;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many Pods a ReplicaSet has, by state.
 *
 * @param replicas active ones
 * @param fullyLabeled active ones that carry every label of the template
 * @param ready active ones whose condition Ready is True
 * @param available ready ones that have been for {@code minReadySeconds}
 * @param terminating those that have been told to end and have not ended yet
 */
record Counts(int replicas, int fullyLabeled, int ready, int available, int terminating) {

  static Counts of(ReplicaSet owner, Claim claim, View view) {
    var active = claim.active();
    var wanted = templateLabels(owner);
    return new Counts(
        sum(active, group -> true),
        sum(active, group -> Selectors.matches(wanted, group.labels())),
        sum(active, PodGroup::ready),
        new Availability(active, minReadySeconds(owner), view).available(),
        claim.terminating());
  }

  /** {@code spec.minReadySeconds} in virtual seconds, 0 when absent. */
  static int minReadySeconds(ReplicaSet owner) {
    var seconds = owner.getSpec().getMinReadySeconds();
    return seconds == null ? 0 : seconds;
  }

  private static Map<String, String> templateLabels(ReplicaSet owner) {
    var metadata = owner.getSpec().getTemplate().getMetadata();
    return metadata == null || metadata.getLabels() == null ? Map.of() : metadata.getLabels();
  }

  private static int sum(List<PodGroup> groups, Predicate<PodGroup> which) {
    return groups.stream().filter(which).mapToInt(PodGroup::size).sum();
  }
}
