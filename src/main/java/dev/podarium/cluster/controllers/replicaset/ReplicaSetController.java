package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.PodGroup;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Availability;
import dev.podarium.cluster.controllers.Claim;
import dev.podarium.cluster.controllers.PodGroups;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Collections;
import java.util.List;

/**
 * Keeps as many Pods alive as {@code spec.replicas} says.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go
 */
public final class ReplicaSetController implements Reconciler<ReplicaSet> {

  /** How many Pods one round creates or deletes at most. */
  private static final int BURST = 500;

  @Override
  public String name() {
    return "replicaset-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(ReplicaSet.class)
        .andOwned(Pod.class)
        .and(Pod.class, new Adopters<>(ReplicaSet.class, set -> set.getSpec().getSelector()));
  }

  @Override
  public Plan reconcile(ReplicaSet desired, View view) {
    var claim = Claim.ofPodGroups(desired, desired.getSpec().getSelector(), view);
    if (!claim.settled()) {
      return claim.adoptAndRelease();
    }
    var counted = Counts.of(desired, claim.owned(), view);
    var active = PodGroups.active(claim.owned());
    var round = Metas.deleting(desired) ? Plan.nothing() : manage(desired, active, view);
    return round
        .thenStatus(acted -> ReplicaSetStatuses.of(desired, counted, acted, view.now()))
        .againAt(new Availability(active, ReplicaSets.minReadySeconds(desired), view).nextChange());
  }

  private static Plan manage(ReplicaSet desired, List<PodGroup> active, View view) {
    var missing = ReplicaSets.replicas(desired) - PodGroups.size(active, group -> true);
    if (missing > 0) {
      return create(Math.min(missing, BURST), desired);
    }
    return missing == 0 ? Plan.nothing() : delete(Math.min(-missing, BURST), desired, active, view);
  }

  private static Plan create(int count, ReplicaSet desired) {
    var step =
        Plan.Step.of(new Create(PodTemplates.podOf(desired, desired.getSpec().getTemplate())))
            .thenNote(
                pod ->
                    Note.normal(
                        desired, "SuccessfulCreate", "Created pod: " + pod.getMetadata().getName()))
            .elseNote(
                refusal ->
                    Note.warning(
                        desired, "FailedCreate", "Error creating: " + refusal.getMessage()));
    return Plan.slowStart(Collections.nCopies(count, step));
  }

  private static Plan delete(int count, ReplicaSet desired, List<PodGroup> active, View view) {
    return Plan.together(
        Surplus.of(desired, active, view).first(count).stream()
            .map(pod -> deletion(pod, desired))
            .toList());
  }

  private static Plan.Step deletion(Pod pod, ReplicaSet desired) {
    return Plan.Step.of(new Delete(ObjectRef.of(pod), DeleteOptions.DEFAULT))
        .forgiving("NotFound")
        .thenNote(
            deleted ->
                Note.normal(
                    desired, "SuccessfulDelete", "Deleted pod: " + pod.getMetadata().getName()))
        .elseNote(
            refusal ->
                Note.warning(desired, "FailedDelete", "Error deleting: " + refusal.getMessage()));
  }
}
