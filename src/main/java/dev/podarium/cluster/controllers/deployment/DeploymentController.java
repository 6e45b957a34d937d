package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.stream.Stream;
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
  public List<Read> asks(Deployment desired, View view) {
    return Selectors.isEmpty(desired.getSpec().getSelector())
        ? List.of()
        : claim(desired, view).asks();
  }

  @Override
  public Plan reconcile(Deployment desired, View view) {
    if (Selectors.isEmpty(desired.getSpec().getSelector())) {
      return selectingAll(desired);
    }
    var claim = claim(desired, view);
    return claim.settledBy(view, () -> decided(desired, claimed(claim), view));
  }

  private static Claim<ReplicaSet> claim(Deployment desired, View view) {
    return Claim.of(ReplicaSet.class, desired, desired.getSpec().getSelector(), view);
  }

  /** Its own, and what has just been adopted, which its view does not show as its own yet. */
  private static List<ReplicaSet> claimed(Claim<ReplicaSet> claim) {
    var adopted =
        claim.adoptable().stream()
            .map(set -> Metas.withController((ReplicaSet) set, claim.controller()));
    return Stream.concat(claim.owned().stream(), adopted).toList();
  }

  private static Plan selectingAll(Deployment desired) {
    return Plan.tell(
            Note.warning(
                desired,
                "SelectingAll",
                "This deployment is selecting all pods. A non-empty selector is required."))
        .thenStatus(acted -> Deployments.observed(desired));
  }

  private static Plan decided(Deployment desired, List<ReplicaSet> claimed, View view) {
    var begun = SyncState.begin(desired, OwnedReplicaSets.of(desired, claimed), view.now());
    if (Metas.deleting(desired)) {
      return counted(NewReplicaSet.synced(begun));
    }
    var state = NewReplicaSet.synced(Pausing.noted(begun));
    if (Deployments.paused(desired)) {
      return counted(History.trimmed(Scaling.advance(state)));
    }
    if (Rollback.wanted(desired)) {
      return Plan.inOrder(Rollback.advance(state).steps());
    }
    if (Scaling.wanted(state)) {
      return counted(Scaling.advance(state));
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
    return plan(state, judged).againAt(Progress.check(judged));
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
    return state.creates(acted.done().size()) && !inVain(refusal)
        ? NewReplicaSet.refused(state.deployment(), state.sets(), refusal, state.now())
        : null;
  }

  /** In a namespace that is on its way out any creation fails, and nothing is to be said of it. */
  static boolean inVain(Refusal refusal) {
    return refusal.isBecauseOf("NamespaceTerminating");
  }
}
