package dev.podarium.cluster.controllers.deployment;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Wakeups;
import dev.podarium.objects.Deployments;
import dev.podarium.objects.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the Pods of a Deployment to its present template and size, through ReplicaSets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/deployment_controller.go,
 * syncDeployment
 */
public final class DeploymentController implements Reconciler<Deployment> {

  @Override
  public String name() {
    return "deployment-controller";
  }

  @Override
  public Wakeups wakeups() {
    return Wakeups.on(Deployment.class)
        .andOwned(ReplicaSet.class)
        .and(ReplicaSet.class, Waiting::toAdopt)
        .and(Pod.class, Waiting::forTheLastPod);
  }

  @Override
  public Plan reconcile(Deployment desired, View view) {
    var ownership = Ownership.of(desired, view);
    if (!ownership.settled()) {
      return ownership.adoptAndRelease();
    }
    var begun = Round.begin(desired, Fleet.of(desired, ownership.owned()), view.now());
    if (Metas.deleting(desired)) {
      return counted(NewRevision.synced(begun));
    }
    var round = NewRevision.synced(Pausing.noted(begun));
    if (Deployments.paused(desired) || Scaling.wanted(round)) {
      return counted(History.trimmed(Scaling.advance(round)));
    }
    return judged(
        Deployments.rolling(desired)
            ? RollingUpdate.advance(round)
            : Recreate.advance(round, view));
  }

  /** The round's writes, then the Deployment with its Pods counted. */
  private static Plan counted(Round round) {
    return plan(round, DeploymentStatuses.counted(round));
  }

  /** The round's writes, then the Deployment with its Pods counted and its progress judged. */
  private static Plan judged(Round round) {
    var judged = Progress.judged(round, DeploymentStatuses.counted(round));
    return plan(round, judged).againAt(Progress.deadline(judged));
  }

  private static Plan plan(Round round, Deployment status) {
    return Plan.inOrder(round.steps()).thenStatus(acted -> status(round, status, acted));
  }

  /** After a refusal the status waits for the next try, except to say that no ReplicaSet came. */
  private static @Nullable Deployment status(Round round, Deployment status, Acted acted) {
    if (acted.refused().isEmpty()) {
      return status;
    }
    var refusal = acted.refused().getFirst();
    return round.creates(acted.done().size())
        ? NewRevision.refused(round.deployment(), round.fleet(), refusal, round.now())
        : null;
  }
}
