package dev.podarium.cluster;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.controllers.deployment.DeploymentController;
import dev.podarium.cluster.controllers.garbagecollector.GarbageCollector;
import dev.podarium.cluster.controllers.namespace.NamespaceController;
import dev.podarium.cluster.controllers.nodelifecycle.NodeLifecycle;
import dev.podarium.cluster.controllers.podgc.PodGc;
import dev.podarium.cluster.controllers.replicaset.ReplicaSetController;
import dev.podarium.cluster.controllers.serviceaccount.InEveryNamespace;
import dev.podarium.cluster.controllers.tainteviction.TaintEviction;
import dev.podarium.cluster.scheduler.Scheduler;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;

/** The components of the control plane, in the order in which they start. */
final class ControlPlane {

  private ControlPlane() {}

  static List<Component> components(Connection connection) {
    return List.of(
        loop(new NamespaceController(), Namespace.class, connection),
        loop(InEveryNamespace.defaultServiceAccount(), Namespace.class, connection),
        loop(InEveryNamespace.rootCertificate(), Namespace.class, connection),
        loop(new DeploymentController(), Deployment.class, connection),
        loop(new ReplicaSetController(), ReplicaSet.class, connection),
        loop(new GarbageCollector(), HasMetadata.class, connection),
        new Scheduler(connection),
        new NodeLifecycle(connection.as("node-lifecycle-controller")),
        loop(new TaintEviction(), Pod.class, connection),
        new PodGc(connection.as("pod-garbage-collector")));
  }

  private static <T extends HasMetadata> Component loop(
      Reconciler<T> reconciler, Class<T> type, Connection connection) {
    return new ControlLoop<>(reconciler, type, connection.as(reconciler.name()));
  }
}
