package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ReplicaSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps as many Pods alive as an owner wants: what ReplicaSets and ReplicationControllers have in
 * common. Either is looked at as a ReplicaSet.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go, syncReplicaSet,
 * manageReplicas
 *
 * @param owner what owns the Pods
 * @param desired the owner as a ReplicaSet
 * @param reported the owner with a status
 * @param burst how many Pods one round creates or deletes at most
 */
public record Replication<T extends HasMetadata>(
    T owner, ReplicaSet desired, Function<ReplicaSetStatus, T> reported, int burst, View view) {

  /** How many Pods one round creates or deletes at most, unless a test wants fewer. */
  public static final int BURST = 500;

  /** What has to be asked before there is a plan. */
  public List<Read> asks() {
    return claim().asks();
  }

  /** Takes and lets go of Pods, makes or deletes as many as it takes, and says how it stands. */
  public Plan plan() {
    var claim = claim();
    return claim.settledBy(view, () -> kept(Replicas.of(claim, view)));
  }

  private Claim<PodGroup> claim() {
    return Claim.ofPodGroups(owner, desired.getSpec().getSelector(), view);
  }

  private Plan kept(Replicas replicas) {
    var round = Metas.deleting(owner) ? Plan.nothing() : manage(replicas);
    return round
        .thenStatus(acted -> reported.apply(status(replicas, acted)))
        .againAt(replicas.availability(ReplicaSets.minReadySeconds(desired)).nextChange());
  }

  private ReplicaSetStatus status(Replicas replicas, Acted acted) {
    return ReplicaStatuses.of(desired, replicas, acted, view.now());
  }

  private List<Pod> surplus(Replicas replicas, int count) {
    return Surplus.of(owner, replicas, count, view).first(count);
  }

  private Plan manage(Replicas replicas) {
    var missing = ReplicaSets.replicas(desired) - replicas.active();
    if (missing > 0) {
      return Plan.slowStart(Collections.nCopies(Math.min(missing, burst), creation()));
    }
    return missing == 0
        ? Plan.nothing()
        : Plan.together(
            surplus(replicas, Math.min(-missing, burst)).stream()
                .map(pod -> PodWrites.deletion(owner, pod))
                .toList());
  }

  private Plan.Step creation() {
    return PodWrites.creation(owner, PodTemplates.podOf(owner, desired.getSpec().getTemplate()));
  }
}
