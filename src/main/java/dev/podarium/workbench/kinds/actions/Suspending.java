package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;

/** {@code spec.suspend} of what makes Pods or Jobs by and by. */
public final class Suspending {

  private Suspending() {}

  /** Suspends what goes on, or lets go on what is suspended. */
  public static Action of(ObjectRef ref, boolean suspended, ActionContext context) {
    var body = "{\"spec\":{\"suspend\":%s}}".formatted(!suspended);
    return Action.of(
        suspended ? "Resume" : "Suspend",
        "kubectl patch %s -p '%s'%s"
            .formatted(KubectlWords.of(ref), body, KubectlWords.inNamespace(ref)),
        () ->
            context
                .sender()
                .send(
                    new Patch(ref, PatchType.STRATEGIC_MERGE, body, ""),
                    "%s/%s patched".formatted(KubectlWords.resource(ref), ref.name())));
  }
}
