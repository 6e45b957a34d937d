package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.Availability;
import dev.podarium.cluster.controllers.PodGroups;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;

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

  static Counts of(ReplicaSet owner, List<PodGroup> owned, View view) {
    var active = PodGroups.active(owned);
    var wanted = PodTemplates.labels(owner.getSpec().getTemplate());
    return new Counts(
        PodGroups.size(active, group -> true),
        PodGroups.size(active, group -> Selectors.matches(wanted, group.labels())),
        PodGroups.size(active, PodGroup::ready),
        new Availability(active, ReplicaSets.minReadySeconds(owner), view).available(),
        PodGroups.terminating(owned));
  }
}
