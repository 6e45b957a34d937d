package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Deployment back the template of an earlier revision, when its annotation {@value
 * RolloutRevisions#ROLLBACK_TO} asks for it: what is left of the rollback of extensions/v1beta1.
 * {@code kubectl rollout undo} needs no help of the controller.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/rollback.go
 */
final class Rollback {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");
  private static final String NOT_FOUND = "DeploymentRollbackRevisionNotFound";

  private Rollback() {}

  /** Whether one is asked for. */
  static boolean wanted(Deployment deployment) {
    return revision(deployment) != null;
  }

  private static @Nullable Long revision(Deployment deployment) {
    var text = Metas.annotations(deployment).getOrDefault(RolloutRevisions.ROLLBACK_TO, "");
    return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  /** Rolls back, or says why not; either way nothing is asked for any more. */
  static SyncState advance(SyncState begun) {
    var state = NewReplicaSet.created(begun);
    var asked = revision(state.deployment());
    var revision = asked == null || asked == 0 ? last(state.sets()) : asked;
    if (revision == 0) {
      return givenUp(state, NOT_FOUND, "Unable to find last revision.");
    }
    return state.sets().all().stream()
        .filter(set -> RolloutRevisions.of(set) == revision)
        .findFirst()
        .map(set -> rolledBack(state, set, revision))
        .orElseGet(() -> givenUp(state, NOT_FOUND, "Unable to find the revision to rollback to."));
  }

  /** The second highest revision, 0 when there is none. */
  private static long last(OwnedReplicaSets sets) {
    return sets.all().stream()
        .map(RolloutRevisions::of)
        .sorted(Comparator.reverseOrder())
        .skip(1)
        .findFirst()
        .orElse(0L);
  }

  private static SyncState rolledBack(SyncState state, ReplicaSet set, long revision) {
    var deployment = state.deployment();
    var name = deployment.getMetadata().getName();
    var template = set.getSpec().getTemplate();
    if (Templates.sameButForHash(deployment.getSpec().getTemplate(), template)) {
      return givenUp(
          state,
          "DeploymentRollbackTemplateUnchanged",
          "The rollback revision contains the same template as current deployment \"%s\""
              .formatted(name));
    }
    var changed =
        Deployments.withTemplate(
            withAnnotationsOf(set, deployment), PodTemplates.withoutHash(template));
    var message = "Rolled back deployment \"%s\" to revision %d".formatted(name, revision);
    var note = Note.normal(deployment, "DeploymentRollback", message);
    return state.then(Step.of(new Update(changed)).thenNote(done -> note), changed);
  }

  private static SyncState givenUp(SyncState state, String reason, String message) {
    var deployment = state.deployment();
    var annotations = new TreeMap<>(Metas.annotations(deployment));
    annotations.remove(RolloutRevisions.ROLLBACK_TO);
    var changed = Metas.withAnnotations(deployment, annotations);
    var note = Note.warning(deployment, reason, message);
    return state.then(Step.of(new Update(changed)).thenNote(done -> note), changed);
  }

  /** Those of the revision to which it goes back, but what belongs to the Deployment alone. */
  private static Deployment withAnnotationsOf(ReplicaSet set, Deployment deployment) {
    var annotations = new TreeMap<>(Metas.annotations(set));
    annotations.keySet().removeAll(RolloutRevisions.NEVER_COPIED);
    Metas.annotations(deployment)
        .forEach(
            (key, value) -> {
              if (RolloutRevisions.NEVER_COPIED.contains(key)) {
                annotations.put(key, value);
              }
            });
    annotations.remove(RolloutRevisions.ROLLBACK_TO);
    return Metas.withAnnotations(deployment, annotations);
  }
}
