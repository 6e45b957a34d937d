package dev.podarium.workbench.kinds;

import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** What is shown of a ReplicaSet. */
final class ReplicaSetDetails {

  private ReplicaSetDetails() {}

  static void write(ReplicaSet set, Details details) {
    var wanted = ReplicaSets.replicas(set);
    var existing = ReplicaSets.actualReplicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    var revision = RolloutRevisions.of(set);
    details
        .figure("desired", wanted)
        .figureOfRevision("existing", existing, revision)
        .figure("ready", ready, ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .bar(ready, wanted, revision);
    for (var condition : ReplicaSets.conditions(set)) {
      details.condition(
          condition.getType(),
          condition.getStatus(),
          condition.getReason(),
          condition.getMessage());
    }
    var template = set.getSpec().getTemplate();
    details
        .said("replicas", wanted)
        .said("image", template == null ? null : Texts.images(template.getSpec().getContainers()))
        .said("selector", Texts.selector(set.getSpec().getSelector()))
        .said("minReadySeconds", ReplicaSets.minReadySeconds(set) + " s")
        .is("revision", revision == 0 ? null : revision)
        .is("replicas", existing)
        .is("fullyLabeledReplicas", ReplicaSets.status(set).getFullyLabeledReplicas())
        .is("readyReplicas", ready)
        .is("availableReplicas", ReplicaSets.availableReplicas(set))
        .is("terminatingReplicas", ReplicaSets.status(set).getTerminatingReplicas());
  }
}
