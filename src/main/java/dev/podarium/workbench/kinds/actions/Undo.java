package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.workbench.frame.Action;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import java.util.Optional;

/**
 * The template of the revision before the last one again, as {@code kubectl rollout undo} brings it
 * back.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/rollback.go
 */
public final class Undo {

  private Undo() {}

  /** Of a workload that keeps its history in ControllerRevisions; empty when it has none. */
  public static Optional<Action> of(HasMetadata workload, ActionContext context) {
    var revisions =
        context
            .world()
            .having(IndexKey.owner(workload.getMetadata().getUid()), ControllerRevision.class)
            .sorted(ControllerRevisions.OLDEST_FIRST)
            .toList();
    return revisions.size() < 2
        ? Optional.empty()
        : Optional.of(to(revisions.get(revisions.size() - 2), ObjectRef.of(workload), context));
  }

  private static Action to(ControllerRevision revision, ObjectRef ref, ActionContext context) {
    var body = Json.text(revision.getData());
    return Action.of(
        "Undo the last change",
        "kubectl rollout undo " + KubectlWords.of(ref) + KubectlWords.inNamespace(ref),
        () ->
            context
                .sender()
                .send(
                    new Patch(ref, PatchType.STRATEGIC_MERGE, body, ""),
                    "%s/%s rolled back".formatted(KubectlWords.resource(ref), ref.name())));
  }
}
