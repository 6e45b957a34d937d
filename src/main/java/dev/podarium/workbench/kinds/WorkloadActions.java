package dev.podarium.workbench.kinds;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.kinds.actions.Deletion;
import dev.podarium.workbench.kinds.actions.ReplicasDialog;
import dev.podarium.workbench.kinds.actions.Sender;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.List;

/** What can be done with what keeps Pods alive. */
final class WorkloadActions {

  private final Sender sender;
  private final Deletion deletion;
  private final java.util.function.LongSupplier now;

  WorkloadActions(Sender sender, Deletion deletion, java.util.function.LongSupplier now) {
    this.sender = sender;
    this.deletion = deletion;
    this.now = now;
  }

  List<Action> on(ObjectRef ref, HasMetadata object) {
    var actions = new ArrayList<Action>();
    actions.add(scale(ref, replicas(object)));
    if (ref.kind().equals(Kinds.DEPLOYMENT)) {
      actions.add(restart(ref));
    }
    actions.add(deletion.of(ref));
    return actions;
  }

  private Action scale(ObjectRef ref, int replicas) {
    return Action.of(
        "Scale…",
        "kubectl scale %s --replicas=%d%s"
            .formatted(Deletion.words(ref), replicas, Deletion.inNamespace(ref)),
        () -> ReplicasDialog.ask(ref, replicas).ifPresent(wanted -> scaleTo(ref, wanted)));
  }

  private void scaleTo(ObjectRef ref, int replicas) {
    sender.send(
        new Patch(ref, PatchType.MERGE, "{\"spec\":{\"replicas\":%d}}".formatted(replicas), ""),
        "%s/%s scaled".formatted(Deletion.resource(ref), ref.name()));
  }

  /**
   * A new Pod template that differs in nothing but an annotation.
   *
   * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/kubectl/pkg/polymorphichelpers/
   * objectrestarter.go
   */
  private Action restart(ObjectRef ref) {
    return Action.of(
        "Restart",
        "kubectl rollout restart " + Deletion.words(ref) + Deletion.inNamespace(ref),
        () ->
            sender.send(
                new Patch(
                    ref,
                    PatchType.STRATEGIC_MERGE,
                    ("{\"spec\":{\"template\":{\"metadata\":{\"annotations\":"
                            + "{\"kubectl.kubernetes.io/restartedAt\":\"%s\"}}}}}")
                        .formatted(Timestamps.at(now.getAsLong())),
                    ""),
                "%s/%s restarted".formatted(Deletion.resource(ref), ref.name())));
  }

  private static int replicas(HasMetadata object) {
    var replicas =
        switch (object) {
          case Deployment deployment -> deployment.getSpec().getReplicas();
          case ReplicaSet set -> set.getSpec().getReplicas();
          default -> null;
        };
    return replicas == null ? 1 : replicas;
  }
}
