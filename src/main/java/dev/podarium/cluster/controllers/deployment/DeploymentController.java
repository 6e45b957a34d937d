package dev.podarium.cluster.controllers.deployment;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
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
  public Watches watches() {
    return Watches.on(Deployment.class)
        .andOwned(ReplicaSet.class)
        .and(
            ReplicaSet.class,
            new Adopters<>(Deployment.class, deployment -> deployment.getSpec().getSelector()))
        .and(Pod.class, DeploymentTriggers::forTheLastPod);
  }

  @Override
  public Plan reconcile(Deployment desired, View view) {
    var claim = Claim.of(ReplicaSet.class, desired, desired.getSpec().getSelector(), view);
    if (!claim.settled()) {
      return claim.adoptAndRelease();
    }
    var begun = SyncState.begin(desired, OwnedReplicaSets.of(desired, claim.owned()), view.now());
    if (Metas.deleting(desired)) {
      return counted(NewReplicaSet.synced(begun));
    }
    var state = NewReplicaSet.synced(Pausing.noted(begun));
    if (Deployments.paused(desired) || Scaling.wanted(state)) {
      return counted(History.trimmed(Scaling.advance(state)));
    }
    return judged(
        Deployments.rolling(desired)
            ? RollingUpdate.advance(state)
            : Recreate.advance(state, view));
  }

  /** The state's writes, then the Deployment with its Pods counted. */
  private static Plan counted(SyncState state) {
    return plan(state, DeploymentStatuses.counted(state));
  }

  /** The state's writes, then the Deployment with its Pods counted and its progress judged. */
  private static Plan judged(SyncState state) {
    var judged = Progress.judged(state, DeploymentStatuses.counted(state));
    return plan(state, judged).againAt(Progress.deadline(judged));
  }

  private static Plan plan(SyncState state, Deployment status) {
    return Plan.inOrder(state.steps()).thenStatus(acted -> status(state, status, acted));
  }

  /** After a refusal the status waits for the next try, except to say that no ReplicaSet came. */
  private static @Nullable Deployment status(SyncState state, Deployment status, Acted acted) {
    if (acted.refused().isEmpty()) {
      return status;
    }
    var refusal = acted.refused().getFirst();
    return state.creates(acted.done().size())
        ? NewReplicaSet.refused(state.deployment(), state.sets(), refusal, state.now())
        : null;
  }
}
