package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Deployments;

/**
 * Says that a Deployment is paused or was resumed, so that the time in between does not count
 * against its deadline.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/sync.go, checkPausedConditions
 */
final class Pausing {

  /** Why Progressing is unknown right after a Deployment was resumed. */
  static final String RESUMED = "DeploymentResumed";

  private static final String PAUSED = "DeploymentPaused";

  private Pausing() {}

  /** Notes a change; a rollout that has timed out already stays so. */
  static SyncState noted(SyncState state) {
    var deployment = state.deployment();
    var present = Deployments.condition(deployment, DeploymentConditions.PROGRESSING);
    var reason = present == null ? "" : present.getReason();
    var paused = Deployments.paused(deployment);
    if (Deployments.progressDeadlineSeconds(deployment) == null
        || reason.equals("ProgressDeadlineExceeded")
        || paused == reason.equals(PAUSED)) {
      return state;
    }
    return paused
        ? noted(state, PAUSED, "Deployment is paused")
        : noted(state, RESUMED, "Deployment is resumed");
  }

  private static SyncState noted(SyncState state, String reason, String message) {
    var instant = Timestamps.at(state.now());
    var changed =
        DeploymentConditions.with(
            state.deployment(),
            Deployments.condition(
                DeploymentConditions.PROGRESSING, "Unknown", reason, message, instant));
    return state.then(Step.of(new UpdateStatus(changed)), changed);
  }
}
