package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.workbench.frame.Action;

/**
 * A new Pod template that differs in nothing but an annotation, as {@code kubectl rollout restart}
 * makes it.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/kubectl/pkg/polymorphichelpers/
 * objectrestarter.go
 */
public final class Restart {

  private static final String BODY =
      "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":"
          + "{\"kubectl.kubernetes.io/restartedAt\":\"%s\"}}}}}";

  private Restart() {}

  /** Restarts the Pods of a workload. */
  public static Action of(ObjectRef ref, ActionContext context) {
    var body = BODY.formatted(Timestamps.at(context.nanos()));
    return Action.of(
        "Restart",
        "kubectl rollout restart " + KubectlWords.of(ref) + KubectlWords.inNamespace(ref),
        () ->
            context
                .sender()
                .send(
                    new Patch(ref, PatchType.STRATEGIC_MERGE, body, ""),
                    "%s/%s restarted".formatted(KubectlWords.resource(ref), ref.name())));
  }
}
