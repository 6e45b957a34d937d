package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The ReplicaSet of the Deployment's present template: made when there is none, else marked with
 * the Deployment's annotations and the highest revision.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/sync.go, getNewReplicaSet
 */
final class NewReplicaSet {

  private NewReplicaSet() {}

  /** Marks the newest ReplicaSet, or when that is done the Deployment; none is made. */
  static SyncState synced(SyncState state) {
    var newest = state.sets().newest();
    if (newest == null) {
      return state;
    }
    var deployment = state.deployment();
    var marked =
        RolloutAnnotations.marked(newest, deployment, state.sets().highestOldRevision() + 1);
    var seconds = Deployments.minReadySeconds(deployment);
    if (seconds != ReplicaSets.minReadySeconds(newest)) {
      marked = ReplicaSets.withMinReadySeconds(marked, seconds);
    }
    if (!marked.equals(newest)) {
      return state.then(Step.of(new Update(marked)), state.sets().with(marked));
    }
    return noted(state, found(state, newest), RolloutRevisions.of(newest));
  }

  /** Makes the newest ReplicaSet when there is none. */
  static SyncState created(SyncState state) {
    if (state.sets().newest() != null) {
      return state;
    }
    var revision = state.sets().highestOldRevision() + 1;
    var set = blueprint(state, revision);
    var deployment = state.deployment();
    var step =
        Step.of(new Create(set))
            .thenNote(done -> scaledUp(deployment, set))
            .elseNote(refusal -> failed(deployment, set, refusal));
    var made = state.then(step, state.sets().withNewest(set));
    return noted(made, created(state, set), revision);
  }

  /** The Deployment when the newest ReplicaSet could not be made: its name is taken, or refused. */
  static Deployment refused(
      Deployment deployment, OwnedReplicaSets sets, Refusal refusal, long now) {
    var set = sets.newest();
    if (refusal.is("AlreadyExists") || set == null) {
      return Deployments.withOneMoreCollision(deployment);
    }
    var message = failure(set, refusal);
    return progressing(deployment, "False", "ReplicaSetCreateError", message, now);
  }

  private static ReplicaSet blueprint(SyncState state, long revision) {
    var deployment = state.deployment();
    var hash = PodTemplateHash.of(deployment);
    var template = Templates.marked(deployment, hash);
    var set =
        new ReplicaSetBuilder()
            .withNewMetadata()
            .withName(deployment.getMetadata().getName() + "-" + hash)
            .withNamespace(deployment.getMetadata().getNamespace())
            .withLabels(PodTemplates.labels(template))
            .withOwnerReferences(Metas.controllerReference(deployment))
            .endMetadata()
            .withNewSpec()
            .withReplicas(firstSize(state))
            .withMinReadySeconds(deployment.getSpec().getMinReadySeconds())
            .withSelector(Templates.marked(deployment.getSpec().getSelector(), hash))
            .endSpec()
            .build();
    var marked =
        RolloutAnnotations.marked(ReplicaSets.withTemplate(set, template), deployment, revision);
    return RolloutAnnotations.sized(marked, state.band());
  }

  private static int firstSize(SyncState state) {
    return Deployments.rolling(state.deployment()) ? state.grown(0) : state.band().replicas();
  }

  private static @Nullable Note scaledUp(Deployment deployment, ReplicaSet set) {
    var size = ReplicaSets.replicas(set);
    return size == 0
        ? null
        : Note.normal(
            deployment,
            "ScalingReplicaSet",
            "Scaled up replica set %s from 0 to %d".formatted(set.getMetadata().getName(), size));
  }

  private static @Nullable Note failed(Deployment deployment, ReplicaSet set, Refusal refusal) {
    return refusal.is("AlreadyExists") || DeploymentController.inVain(refusal)
        ? null
        : Note.warning(deployment, "ReplicaSetCreateError", failure(set, refusal));
  }

  private static String failure(ReplicaSet set, Refusal refusal) {
    return "Failed to create new replica set \"%s\": %s"
        .formatted(set.getMetadata().getName(), refusal.getMessage());
  }

  /** A Deployment that has no condition Progressing yet says that its ReplicaSet was there. */
  private static Deployment found(SyncState state, ReplicaSet newest) {
    var deployment = state.deployment();
    if (Deployments.condition(deployment, DeploymentConditions.PROGRESSING) != null) {
      return deployment;
    }
    var message = "Found new replica set \"%s\"".formatted(newest.getMetadata().getName());
    return progressing(deployment, "True", "FoundNewReplicaSet", message, state.now());
  }

  /**
   * The Deployment says that its ReplicaSet was made. One that was resumed a moment ago does not:
   * upstream's write conflicts with the write of that condition just before it and is lost.
   */
  private static Deployment created(SyncState state, ReplicaSet set) {
    var deployment = state.deployment();
    var message = "Created new replica set \"%s\"".formatted(set.getMetadata().getName());
    var present = Deployments.condition(deployment, DeploymentConditions.PROGRESSING);
    return present != null && Pausing.RESUMED.equals(present.getReason())
        ? deployment
        : progressing(deployment, "True", "NewReplicaSetCreated", message, state.now());
  }

  private static Deployment progressing(
      Deployment deployment, String status, String reason, String message, long now) {
    return Deployments.progressDeadlineSeconds(deployment) == null
        ? deployment
        : DeploymentConditions.with(
            deployment,
            Deployments.condition(
                DeploymentConditions.PROGRESSING, status, reason, message, Timestamps.at(now)));
  }

  /** Writes the Deployment's revision, with a condition that came to be along with it. */
  private static SyncState noted(SyncState state, Deployment changed, long revision) {
    var text = Long.toString(revision);
    var noted =
        text.equals(Metas.annotations(changed).get(RolloutRevisions.REVISION))
            ? changed
            : Metas.withAnnotation(changed, RolloutRevisions.REVISION, text);
    return noted.equals(state.deployment())
        ? state
        : state.then(Step.of(new UpdateStatus(noted)), noted);
  }
}
