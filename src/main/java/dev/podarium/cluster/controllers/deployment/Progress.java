package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a rollout goes: complete, moving, or stuck for longer than its deadline.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/progress.go, syncRolloutStatus
 */
final class Progress {

  private static final String COMPLETE = "NewReplicaSetAvailable";
  private static final String TIMED_OUT = "ProgressDeadlineExceeded";

  private Progress() {}

  /** The counted Deployment with its conditions Progressing and ReplicaFailure. */
  static Deployment judged(SyncState state, Deployment counted) {
    return withFailures(withProgress(state, counted), state.sets());
  }

  /** When to look, in virtual nanoseconds: a second after the deadline; MAX_VALUE: never. */
  static long check(Deployment judged) {
    var deadline = deadline(judged);
    return deadline == Long.MAX_VALUE ? deadline : deadline + Durations.seconds(1L);
  }

  /** When the deadline passes, in virtual nanoseconds; MAX_VALUE: never. */
  static long deadline(Deployment judged) {
    var seconds = Deployments.progressDeadlineSeconds(judged);
    var present = Deployments.condition(judged, DeploymentConditions.PROGRESSING);
    if (seconds == null || present == null || DeploymentStatuses.complete(judged)) {
      return Long.MAX_VALUE;
    }
    return TIMED_OUT.equals(present.getReason()) || COMPLETE.equals(present.getReason())
        ? Long.MAX_VALUE
        : instant(present) + Durations.seconds((long) seconds);
  }

  private static Deployment withProgress(SyncState state, Deployment counted) {
    if (Deployments.progressDeadlineSeconds(counted) == null) {
      return DeploymentConditions.without(counted, DeploymentConditions.PROGRESSING);
    }
    var before = state.deployment();
    if (atRest(counted)) {
      return counted;
    }
    var named = named(state);
    if (DeploymentStatuses.complete(counted)) {
      var message = named + " has successfully progressed.";
      return DeploymentConditions.with(counted, condition("True", COMPLETE, message, state.now()));
    }
    if (moved(Deployments.status(before), Deployments.status(counted))) {
      var message = named + " is progressing.";
      return DeploymentConditions.replaced(
          counted, condition("True", "ReplicaSetUpdated", message, state.now()));
    }
    return timedOut(counted, state.now())
        ? DeploymentConditions.with(
            counted,
            condition("False", TIMED_OUT, named + " has timed out progressing.", state.now()))
        : counted;
  }

  private static String named(SyncState state) {
    var newest = state.sets().newest();
    return newest == null
        ? "Deployment \"" + state.deployment().getMetadata().getName() + "\""
        : "ReplicaSet \"" + newest.getMetadata().getName() + "\"";
  }

  private static DeploymentCondition condition(
      String status, String reason, String message, long now) {
    return Deployments.condition(
        DeploymentConditions.PROGRESSING, status, reason, message, Timestamps.at(now));
  }

  /** Whether the latest rollout is over and no other has begun. */
  private static boolean atRest(Deployment counted) {
    var status = Deployments.status(counted);
    var present = Deployments.condition(counted, DeploymentConditions.PROGRESSING);
    return Objects.equals(status.getReplicas(), status.getUpdatedReplicas())
        && present != null
        && COMPLETE.equals(present.getReason());
  }

  /** Whether there are more new, fewer old, more ready or more available Pods than before. */
  static boolean moved(DeploymentStatus before, DeploymentStatus after) {
    return Deployments.orZero(after.getUpdatedReplicas())
            > Deployments.orZero(before.getUpdatedReplicas())
        || old(after) < old(before)
        || Deployments.orZero(after.getReadyReplicas())
            > Deployments.orZero(before.getReadyReplicas())
        || Deployments.orZero(after.getAvailableReplicas())
            > Deployments.orZero(before.getAvailableReplicas());
  }

  private static int old(DeploymentStatus status) {
    return Deployments.orZero(status.getReplicas())
        - Deployments.orZero(status.getUpdatedReplicas());
  }

  static boolean timedOut(Deployment deployment, long now) {
    var present = Deployments.condition(deployment, DeploymentConditions.PROGRESSING);
    var seconds = Deployments.progressDeadlineSeconds(deployment);
    if (present == null || seconds == null || COMPLETE.equals(present.getReason())) {
      return false;
    }
    return TIMED_OUT.equals(present.getReason())
        || instant(present) + Durations.seconds((long) seconds) < now;
  }

  private static long instant(DeploymentCondition condition) {
    return Timestamps.nanos(condition.getLastUpdateTime());
  }

  /** A failure of the newest ReplicaSet, or else of the first old one that has any, is its own. */
  private static Deployment withFailures(Deployment deployment, OwnedReplicaSets sets) {
    var failure = sets.newest() == null ? null : failure(sets.newest());
    for (var set : sets.old()) {
      failure = failure == null ? failure(set) : failure;
    }
    return failure == null
        ? DeploymentConditions.without(deployment, DeploymentConditions.REPLICA_FAILURE)
        : DeploymentConditions.with(deployment, failure);
  }

  private static @Nullable DeploymentCondition failure(ReplicaSet set) {
    var condition = ReplicaSets.condition(set, DeploymentConditions.REPLICA_FAILURE);
    return condition == null ? null : own(condition);
  }

  private static DeploymentCondition own(ReplicaSetCondition condition) {
    return Deployments.condition(
        condition.getType(),
        condition.getStatus(),
        condition.getReason(),
        condition.getMessage(),
        condition.getLastTransitionTime());
  }
}
