package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds that have a file of their own here; every other is a {@link GenericResource}. */
public final class Resources {

  private static final List<Resource<? extends HasMetadata>> OWN =
      List.of(
          new NamespaceResource(),
          new PodResource(),
          new ReplicaSetResource(),
          new DeploymentResource(),
          new ConfigMapResource(),
          new SecretResource(),
          new NodeResource(),
          new ServiceResource(),
          new JobResource(),
          new CronJobResource(),
          new DaemonSetResource(),
          new StatefulSetResource(),
          new PersistentVolumeClaimResource(),
          new PersistentVolumeResource(),
          new StorageClassResource(),
          new HorizontalPodAutoscalerResource(),
          new PodDisruptionBudgetResource(),
          new ResourceQuotaResource(),
          new IngressResource(),
          new NetworkPolicyResource(),
          new ReplicationControllerResource(),
          new RuntimeClassResource());

  private final Map<String, Resource<? extends HasMetadata>> byKind = new HashMap<>();

  public Resources() {
    OWN.forEach(resource -> byKind.put(Kinds.of(resource.type()).resource().toString(), resource));
  }

  /** What is particular to a kind. */
  @SuppressWarnings("unchecked")
  public Resource<HasMetadata> of(Kind kind) {
    return (Resource<HasMetadata>)
        byKind.computeIfAbsent(kind.resource().toString(), _ -> new GenericResource(kind));
  }
}
