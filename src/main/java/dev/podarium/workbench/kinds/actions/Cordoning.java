package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;

/** Whether a Node takes new Pods, as {@code kubectl cordon} and {@code uncordon} say. */
public final class Cordoning {

  private Cordoning() {}

  /** The other of what is so now. */
  public static Action of(ObjectRef node, boolean cordoned, ActionContext context) {
    var word = cordoned ? "uncordon" : "cordon";
    var body = "{\"spec\":{\"unschedulable\":%s}}".formatted(cordoned ? "null" : "true");
    return Action.of(
        cordoned ? "Uncordon" : "Cordon",
        "kubectl " + word + " " + node.name(),
        () ->
            context
                .sender()
                .send(
                    new Patch(node, PatchType.STRATEGIC_MERGE, body, ""),
                    "node/%s %sed".formatted(node.name(), word)));
  }
}
