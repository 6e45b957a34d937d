package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes Pods, with the Events that tell of it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_pod_control.go
 */
record PodWrites(StatefulSet set, PodClaims claims) {

  /** First the claims that are missing, then the Pod, then the owners of the claims. */
  Turn create(Pod pod) {
    var words = new PodWords(set, pod, "Create");
    var creation =
        Step.of(new Create(pod))
            .thenNote(created -> words.done())
            .elseNote(refusal -> unless("AlreadyExists", refusal, words));
    return claims
        .complete(pod, words)
        .then(Turn.of(List.of(creation)))
        .then(claims.own(pod, words("Update", pod)));
  }

  /** The claims that a Pod waits for and that are missing. */
  Turn completeClaims(Pod pod) {
    return claims.complete(pod, null).then(claims.own(pod, words("Update", pod)));
  }

  /** Gives a Pod its identity, its volumes and its claims back where they differ. */
  Turn mend(Pod pod) {
    var words = words("Update", pod);
    var known = Identity.matches(set, pod) ? pod : Identity.mended(set, pod);
    var stored = Storage.matches(set, known);
    var mended = stored ? known : Storage.mended(set, known);
    var update =
        Step.of(new Update(mended))
            .thenNote(updated -> words.done())
            .elseNote(refusal -> unless("Conflict", refusal, words));
    return (stored ? Turn.NOTHING : claims.complete(mended, words))
        .then(claims.own(mended, words))
        .then(Turn.of(List.of(update)));
  }

  /** Whether a Pod has all that {@link #mend} would give it. */
  boolean isWhole(Pod pod) {
    return Identity.matches(set, pod) && Storage.matches(set, pod) && claims.areOwned(pod);
  }

  /** Asks a Pod to end. */
  Step delete(Pod pod) {
    var words = words("Delete", pod);
    return Step.of(new Delete(ObjectRef.of(pod), DeleteOptions.DEFAULT))
        .thenNote(deleted -> words.done())
        .elseNote(refusal -> words.failed(refusal.getMessage()));
  }

  private PodWords words(String verb, Pod pod) {
    return new PodWords(set, pod, verb);
  }

  private static @Nullable Note unless(String reason, Refusal refusal, PodWords words) {
    return refusal.reason().equals(reason) ? null : words.failed(refusal.getMessage());
  }
}
