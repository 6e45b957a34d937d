package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.ReplicationControllers;
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
import io.fabric8.kubernetes.api.model.ReplicationController;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the window knows of a ReplicationController: what it knows of a ReplicaSet. */
final class ReplicationControllerDescriptor implements KindDescriptor<ReplicationController> {

  @Override
  public Class<ReplicationController> type() {
    return ReplicationController.class;
  }

  @Override
  public void details(ReplicationController controller, Details details) {
    var set = ReplicationControllers.asReplicaSet(controller);
    var wanted = ReplicaSets.replicas(set);
    var existing = ReplicaSets.actualReplicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    details
        .figure("desired", wanted)
        .figure("existing", existing)
        .figure("ready", ready, ready >= wanted ? PodState.READY : PodState.NOT_READY)
        .bar(ready, wanted, 0);
    details.conditions(controller);
    details
        .said("replicas", wanted)
        .said("image", Texts.images(set.getSpec().getTemplate()))
        .said("selector", Texts.selector(set.getSpec().getSelector()))
        .said("minReadySeconds", ReplicaSets.minReadySeconds(set) + " s")
        .is("replicas", existing)
        .is("fullyLabeledReplicas", ReplicaSets.status(set).getFullyLabeledReplicas())
        .is("readyReplicas", ready)
        .is("availableReplicas", ReplicaSets.availableReplicas(set));
  }

  @Override
  public Related mention(ReplicationController controller, Snapshot world) {
    var set = ReplicationControllers.asReplicaSet(controller);
    var wanted = ReplicaSets.replicas(set);
    var ready = ReplicaSets.readyReplicas(set);
    var idle = wanted == 0 && ReplicaSets.actualReplicas(set) == 0;
    var state = ready >= wanted ? PodState.READY : PodState.NOT_READY;
    return new Related(
        ObjectRef.of(controller), idle ? PodState.TERMINATING : state, ready + "/" + wanted, 0);
  }

  @Override
  public Optional<OwnerCard> card(ReplicationController controller) {
    var set = ReplicationControllers.asReplicaSet(controller);
    return Optional.of(
        OwnerCard.of(
            ObjectRef.of(controller),
            0,
            ReplicaSets.replicas(set),
            ReplicaSets.readyReplicas(set),
            Texts.images(set.getSpec().getTemplate())));
  }

  @Override
  public List<Action> actions(ReplicationController controller, ActionContext context) {
    var ref = ObjectRef.of(controller);
    return List.of(
        Scaling.of(ref, ReplicationControllers.replicas(controller), context),
        Deletion.of(ref, context));
  }

  @Override
  public List<Dial> dials(ReplicationController controller, ActionContext context) {
    return LoadDial.of(controller, controller.getSpec().getTemplate(), context);
  }

  @Override
  public String consequenceOfCreating(ReplicationController controller, Snapshot world) {
    return Consequences.starts(ReplicationControllers.replicas(controller), "it");
  }

  /** Unlike a ReplicaSet's, its selector may change: Pods that do not fit any more are let go. */
  @Override
  public String consequenceOfChanging(
      ReplicationController before, ReplicationController after, Snapshot world) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return "It lets go of Pods that its selector does not take any more, and makes others.";
    }
    return Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())
        ? Consequences.scale(
            ReplicationControllers.replicas(before), ReplicationControllers.replicas(after))
        : "Changes the Pod template: only Pods that are created from now on get it.";
  }
}
