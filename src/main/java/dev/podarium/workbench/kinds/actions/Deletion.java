package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;

/** Deleting, as {@code kubectl delete} does it. */
public final class Deletion {

  private Deletion() {}

  /** Deletes an object. */
  public static Action of(ObjectRef ref, ActionContext context) {
    return Action.of(
        "Delete " + ref.kind().name(),
        "kubectl delete " + KubectlWords.of(ref) + KubectlWords.inNamespace(ref),
        () ->
            context
                .sender()
                .send(
                    new Delete(ref, DeleteOptions.DEFAULT),
                    "%s \"%s\" deleted".formatted(KubectlWords.resource(ref), ref.name())));
  }
}
