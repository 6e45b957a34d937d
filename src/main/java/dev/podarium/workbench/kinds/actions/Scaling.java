package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.UpdateScale;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;

/** Another number of replicas, as {@code kubectl scale} sets it. */
public final class Scaling {

  private Scaling() {}

  /** Asks for the number, beginning at the one that is wanted now. */
  public static Action of(ObjectRef ref, int replicas, ActionContext context) {
    return Action.of(
        "Scale…",
        "kubectl scale %s --replicas=%d%s"
            .formatted(KubectlWords.of(ref), replicas, KubectlWords.inNamespace(ref)),
        () -> ReplicasDialog.ask(ref, replicas).ifPresent(wanted -> scale(ref, wanted, context)));
  }

  private static void scale(ObjectRef ref, int replicas, ActionContext context) {
    context
        .sender()
        .send(
            new UpdateScale(ref, replicas),
            "%s/%s scaled".formatted(KubectlWords.resource(ref), ref.name()));
  }
}
