package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Replication;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;

/**
 * Keeps as many Pods alive as {@code spec.replicas} says.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go
 */
public final class ReplicaSetController implements Reconciler<ReplicaSet> {

  private final int burst;

  /** One that creates or deletes as many Pods at once as upstream's. */
  public ReplicaSetController() {
    this(Replication.BURST);
  }

  /** One that creates or deletes at most that many Pods at once. */
  public ReplicaSetController(int burst) {
    this.burst = burst;
  }

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
  public List<Read> asks(ReplicaSet desired, View view) {
    return replication(desired, view).asks();
  }

  @Override
  public Plan reconcile(ReplicaSet desired, View view) {
    return replication(desired, view).plan();
  }

  private Replication<ReplicaSet> replication(ReplicaSet desired, View view) {
    return new Replication<>(
        desired, desired, status -> SpecAndStatus.withStatus(desired, status), burst, view);
  }
}
