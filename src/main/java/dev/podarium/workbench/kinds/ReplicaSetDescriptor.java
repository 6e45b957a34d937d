package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.LoadDial;
import dev.podarium.workbench.kinds.actions.Scaling;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the window knows of a ReplicaSet. */
final class ReplicaSetDescriptor implements KindDescriptor<ReplicaSet> {

  @Override
  public Class<ReplicaSet> type() {
    return ReplicaSet.class;
  }

  @Override
  public void details(ReplicaSet set, Details details) {
    var wanted = ReplicaSets.replicas(set);
    var existing = ReplicaSets.actualReplicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    var revision = RolloutRevisions.of(set);
    details
        .figure("desired", wanted)
        .figureOfRevision("existing", existing, revision)
        .figure("ready", ready, ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .bar(ready, wanted, revision);
    details.conditions(set);
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

  @Override
  public Related mention(ReplicaSet set, Snapshot world) {
    var revision = RolloutRevisions.of(set);
    var wanted = ReplicaSets.replicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    var words = (revision == 0 ? "" : "revision " + revision + " · ") + ready + "/" + wanted;
    var idle = wanted == 0 && ReplicaSets.actualReplicas(set) == 0;
    var state = ready >= wanted ? PodState.READY : PodState.NOT_READY;
    return new Related(ObjectRef.of(set), idle ? PodState.TERMINATING : state, words, revision);
  }

  @Override
  public Optional<OwnerCard> card(ReplicaSet set) {
    return Optional.of(
        OwnerCard.of(
            ObjectRef.of(set),
            RolloutRevisions.of(set),
            ReplicaSets.replicas(set),
            ReplicaSets.readyReplicas(set),
            Texts.images(set.getSpec().getTemplate())));
  }

  @Override
  public List<Action> actions(ReplicaSet set, ActionContext context) {
    var ref = ObjectRef.of(set);
    return List.of(Scaling.of(ref, ReplicaSets.replicas(set), context), Deletion.of(ref, context));
  }

  @Override
  public List<Dial> dials(ReplicaSet set, ActionContext context) {
    return LoadDial.of(set, set.getSpec().getTemplate(), context);
  }

  @Override
  public String consequenceOfCreating(ReplicaSet set, Snapshot world) {
    return Consequences.starts(ReplicaSets.replicas(set), "it");
  }

  @Override
  public String consequenceOfChanging(ReplicaSet before, ReplicaSet after, Snapshot world) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return Consequences.IMMUTABLE_SELECTOR;
    }
    return Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())
        ? Consequences.scale(ReplicaSets.replicas(before), ReplicaSets.replicas(after))
        : "Changes the Pod template: only Pods that are created from now on get it.";
  }
}
