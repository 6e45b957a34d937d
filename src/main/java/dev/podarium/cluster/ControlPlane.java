package dev.podarium.cluster;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.Health;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.controllers.cronjob.CronJobController;
import dev.podarium.cluster.controllers.daemonset.DaemonSetController;
import dev.podarium.cluster.controllers.deployment.DeploymentController;
import dev.podarium.cluster.controllers.disruption.DisruptionController;
import dev.podarium.cluster.controllers.endpoints.EndpointsController;
import dev.podarium.cluster.controllers.endpointslice.EndpointSliceController;
import dev.podarium.cluster.controllers.garbagecollector.GarbageCollector;
import dev.podarium.cluster.controllers.job.JobController;
import dev.podarium.cluster.controllers.namespace.NamespaceController;
import dev.podarium.cluster.controllers.nodelifecycle.NodeLifecycle;
import dev.podarium.cluster.controllers.podautoscaler.PodAutoscaler;
import dev.podarium.cluster.controllers.podgc.PodGc;
import dev.podarium.cluster.controllers.replicaset.ReplicaSetController;
import dev.podarium.cluster.controllers.replicationcontroller.ReplicationControllerController;
import dev.podarium.cluster.controllers.resourcequota.ResourceQuotaController;
import dev.podarium.cluster.controllers.serviceaccount.InEveryNamespace;
import dev.podarium.cluster.controllers.statefulset.StatefulSetController;
import dev.podarium.cluster.controllers.tainteviction.TaintEviction;
import dev.podarium.cluster.controllers.ttlafterfinished.TtlAfterFinished;
import dev.podarium.cluster.controllers.volume.ClaimProtection;
import dev.podarium.cluster.controllers.volume.HostPathProvisioner;
import dev.podarium.cluster.controllers.volume.PersistentVolumeBinder;
import dev.podarium.cluster.controllers.volume.VolumeProtection;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.cluster.scheduler.Scheduler;
import dev.podarium.objects.Kinds;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.function.Function;

/** Puts the components of the control plane into the tree, in the order in which they start. */
final class ControlPlane {

  private static final String MANAGER = "kube-controller-manager";
  private static final String CLOUD_MANAGER = "cloud-controller-manager";

  private final ComponentTree tree;
  private final Connection connection;
  private final Connection cloud;
  private final CloudNodes cloudNodes;

  ControlPlane(ComponentTree tree, Connection connection) {
    this.tree = tree;
    this.connection = connection;
    this.cloud = connection.as("cloud-node-lifecycle-controller");
    this.cloudNodes = new CloudNodes(cloud);
  }

  /** Who has to hear of machines that go. */
  CloudNodes cloudNodes() {
    return cloudNodes;
  }

  private static void start(Etcd etcd, Endpoint endpoint, Agenda agenda) {
    etcd.start();
    endpoint.startStore(agenda);
  }

  private static void stop(Etcd etcd, Endpoint endpoint) {
    etcd.stop();
    endpoint.stopStore();
  }

  /** Takes the store, the server in front of it, the scheduler and all controllers in. */
  void assemble(Endpoint endpoint, Etcd etcd, Agenda agenda) {
    tree.add(
        new PlainProcess("etcd", () -> start(etcd, endpoint, agenda), () -> stop(etcd, endpoint)),
        "",
        endpoint.storeHealth());
    tree.add(
        new PlainProcess(
            "kube-apiserver", () -> endpoint.startServer(agenda), endpoint::stopServer),
        "",
        endpoint.serverHealth());
    tree.add(PlainProcess.ofOthers(MANAGER), "", new Health());
    loop(new NamespaceController(), Namespace.class);
    loop(InEveryNamespace.defaultServiceAccount(), Namespace.class);
    loop(InEveryNamespace.rootCertificate(), Namespace.class);
    loop(new DaemonSetController(), DaemonSet.class);
    loop(new DeploymentController(), Deployment.class);
    loop(new ReplicaSetController(), ReplicaSet.class);
    loop(new ReplicationControllerController(), ReplicationController.class);
    loop(new EndpointsController(), HasMetadata.class);
    loop(new EndpointSliceController(), Service.class);
    loop(new CronJobController(), CronJob.class);
    loop(new StatefulSetController(), StatefulSet.class);
    loop(new PersistentVolumeBinder(), HasMetadata.class);
    loop(new ClaimProtection(), PersistentVolumeClaim.class);
    loop(new VolumeProtection(), PersistentVolume.class);
    component(JobController.NAME, MANAGER, JobController::component);
    loop(new TtlAfterFinished(), Job.class);
    loop(new GarbageCollector(Kinds.BUILT_IN), HasMetadata.class);
    loop(new PodAutoscaler(), HorizontalPodAutoscaler.class);
    component("kube-scheduler", "", Scheduler::new);
    component("node-lifecycle-controller", MANAGER, NodeLifecycle::new);
    loop(new TaintEviction(), Pod.class);
    loop(new ResourceQuotaController(), ResourceQuota.class);
    component("disruption-controller", MANAGER, DisruptionController::new);
    component("pod-garbage-collector-controller", MANAGER, PodGc::new);
    var provisioner = new HostPathProvisioner();
    component(
        provisioner.name(), "", named -> new ControlLoop<>(provisioner, HasMetadata.class, named));
    tree.add(PlainProcess.ofOthers(CLOUD_MANAGER), "", new Health());
    tree.add(cloudNodes, CLOUD_MANAGER, true, cloud);
  }

  private <T extends HasMetadata> void loop(Reconciler<T> reconciler, Class<T> type) {
    component(reconciler.name(), MANAGER, named -> new ControlLoop<>(reconciler, type, named));
  }

  private void component(String name, String parent, Function<Connection, Component> maker) {
    var named = connection.as(name);
    tree.add(maker.apply(named), parent, !parent.isEmpty(), named);
  }
}
