package dev.podarium.cluster;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
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
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;

/** The components of the control plane, in the order in which they start. */
final class ControlPlane {

  private ControlPlane() {}

  static List<Component> components(Connection connection) {
    return List.of(
        new ControlLoop<>(new NamespaceController(), Namespace.class, connection),
        new ControlLoop<>(InEveryNamespace.defaultServiceAccount(), Namespace.class, connection),
        new ControlLoop<>(InEveryNamespace.rootCertificate(), Namespace.class, connection),
        new ControlLoop<>(new DeploymentController(), Deployment.class, connection),
        new ControlLoop<>(new ReplicaSetController(), ReplicaSet.class, connection),
        new ControlLoop<>(new GarbageCollector(), HasMetadata.class, connection),
        new Scheduler(connection),
        new NodeLifecycle(connection),
        new TaintEviction(connection),
        new PodGc(connection));
  }
}
