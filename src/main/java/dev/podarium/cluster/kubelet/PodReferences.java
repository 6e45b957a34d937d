package dev.podarium.cluster.kubelet;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ConfigMaps and Secrets a Pod names.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/v1/pod/util.go, VisitPodSecretNames,
 * VisitPodConfigmapNames
 */
final class PodReferences {

  private final String namespace;
  private final Set<ObjectRef> found = new LinkedHashSet<>();

  private PodReferences(String namespace) {
    this.namespace = namespace;
  }

  /** In the order in which it names them. */
  static Set<ObjectRef> of(String namespace, PodSpec spec) {
    var references = new PodReferences(namespace);
    spec.getVolumes().forEach(references::add);
    spec.getInitContainers().forEach(references::add);
    spec.getContainers().forEach(references::add);
    return references.found;
  }

  private void add(Volume volume) {
    if (volume.getConfigMap() != null) {
      add(Kinds.CONFIG_MAP, volume.getConfigMap().getName());
    }
    if (volume.getSecret() != null) {
      add(Kinds.SECRET, volume.getSecret().getSecretName());
    }
    if (volume.getProjected() != null) {
      volume.getProjected().getSources().forEach(this::add);
    }
  }

  private void add(VolumeProjection source) {
    if (source.getConfigMap() != null) {
      add(Kinds.CONFIG_MAP, source.getConfigMap().getName());
    }
    if (source.getSecret() != null) {
      add(Kinds.SECRET, source.getSecret().getName());
    }
  }

  private void add(Container container) {
    container.getEnvFrom().forEach(this::add);
    container.getEnv().forEach(this::add);
  }

  private void add(EnvFromSource source) {
    if (source.getConfigMapRef() != null) {
      add(Kinds.CONFIG_MAP, source.getConfigMapRef().getName());
    }
    if (source.getSecretRef() != null) {
      add(Kinds.SECRET, source.getSecretRef().getName());
    }
  }

  private void add(EnvVar variable) {
    EnvVarSource source = variable.getValueFrom();
    if (source != null && source.getConfigMapKeyRef() != null) {
      add(Kinds.CONFIG_MAP, source.getConfigMapKeyRef().getName());
    }
    if (source != null && source.getSecretKeyRef() != null) {
      add(Kinds.SECRET, source.getSecretKeyRef().getName());
    }
  }

  private void add(Kind kind, @Nullable String name) {
    if (name != null && !name.isEmpty() && !name.equals(Mounts.ROOT_CERTIFICATE)) {
      found.add(new ObjectRef(kind, namespace, name));
    }
  }
}
