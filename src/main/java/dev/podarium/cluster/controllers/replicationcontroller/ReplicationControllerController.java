package dev.podarium.cluster.controllers.replicationcontroller;

import dev.podarium.api.Request.Read;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.Adopters;
import dev.podarium.cluster.controllers.Replication;
import dev.podarium.objects.workloads.ReplicationControllers;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import java.util.List;

/**
 * Keeps as many Pods alive as {@code spec.replicas} says.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replication/replication_controller.go
 */
public final class ReplicationControllerController implements Reconciler<ReplicationController> {

  @Override
  public String name() {
    return "replicationcontroller-controller";
  }

  @Override
  public String eventSource() {
    return "replication-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(ReplicationController.class)
        .andOwned(Pod.class)
        .and(
            Pod.class,
            new Adopters<>(ReplicationController.class, ReplicationControllers::selector));
  }

  @Override
  public List<Read> asks(ReplicationController desired, View view) {
    return replication(desired, view).asks();
  }

  @Override
  public Plan reconcile(ReplicationController desired, View view) {
    return replication(desired, view).plan();
  }

  private static Replication<ReplicationController> replication(
      ReplicationController desired, View view) {
    return new Replication<>(
        desired,
        ReplicationControllers.asReplicaSet(desired),
        status -> ReplicationControllers.withStatus(desired, status),
        Replication.BURST,
        view);
  }
}
