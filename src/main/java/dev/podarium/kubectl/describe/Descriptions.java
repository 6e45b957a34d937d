package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.EventsPart;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Setting;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressClass;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How each kind is described; a kind that is not here is described field by field. */
final class Descriptions {

  private static final Map<Class<? extends HasMetadata>, Consumer<Subject>> BY_KIND =
      Map.ofEntries(
          Map.entry(ClusterRoleBinding.class, OtherDescriptions::writeBinding),
          Map.entry(ConfigMap.class, DataDescriptions::writeConfigMap),
          Map.entry(CronJob.class, CronJobDescription::write),
          Map.entry(DaemonSet.class, DaemonSetDescription::write),
          Map.entry(Deployment.class, DeploymentDescription::write),
          Map.entry(Endpoints.class, EndpointDescriptions::writeEndpoints),
          Map.entry(EndpointSlice.class, EndpointDescriptions::writeSlice),
          Map.entry(HorizontalPodAutoscaler.class, AutoscalerDescription::write),
          Map.entry(Ingress.class, NetworkDescriptions::writeIngress),
          Map.entry(IngressClass.class, NetworkDescriptions::writeClass),
          Map.entry(Job.class, JobDescription::write),
          Map.entry(LimitRange.class, QuotaDescriptions::writeRange),
          Map.entry(Namespace.class, NamespaceDescription::write),
          Map.entry(NetworkPolicy.class, NetworkPolicyDescription::write),
          Map.entry(Node.class, NodeDescription::write),
          Map.entry(PersistentVolume.class, StorageDescriptions::writeVolume),
          Map.entry(PersistentVolumeClaim.class, StorageDescriptions::writeClaim),
          Map.entry(Pod.class, PodDescription::write),
          Map.entry(PodDisruptionBudget.class, BudgetDescription::write),
          Map.entry(PriorityClass.class, OtherDescriptions::writePriority),
          Map.entry(ReplicaSet.class, ReplicaDescriptions::writeSet),
          Map.entry(ReplicationController.class, ReplicaDescriptions::writeController),
          Map.entry(ResourceQuota.class, QuotaDescriptions::writeQuota),
          Map.entry(RoleBinding.class, OtherDescriptions::writeBinding),
          Map.entry(Secret.class, DataDescriptions::writeSecret),
          Map.entry(Service.class, ServiceDescription::write),
          Map.entry(ServiceAccount.class, DataDescriptions::writeAccount),
          Map.entry(StatefulSet.class, StatefulSetDescription::write),
          Map.entry(StorageClass.class, StorageDescriptions::writeClass));

  /** Of these kubectl tells no Events. */
  private static final Set<Class<? extends HasMetadata>> WITHOUT_EVENTS =
      Set.of(
          ClusterRoleBinding.class,
          LimitRange.class,
          Namespace.class,
          NetworkPolicy.class,
          ResourceQuota.class,
          RoleBinding.class,
          Secret.class);

  private Descriptions() {}

  /**
   * The lines that describe an object.
   *
   * @param events whether the Events about it are told
   */
  static List<String> of(HasMetadata object, boolean events, Setting setting) {
    var page = new Page();
    var subject = Subject.of(object, page, setting);
    BY_KIND.getOrDefault(object.getClass(), OtherDescriptions::writeFields).accept(subject);
    if (events && !WITHOUT_EVENTS.contains(object.getClass())) {
      EventsPart.write(page, setting.events(object), setting);
    }
    return page.lines();
  }
}
