package dev.podarium.cluster.kubelet;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why volumes of a Pod cannot be mounted: their ConfigMaps and Secrets, or keys of them, are not
 * there. Volumes that no container uses are not mounted at all.
 *
 * <p>Source: kubernetes/kubernetes, pkg/volume/configmap/configmap.go, pkg/volume/secret/secret.go,
 * pkg/volume/projected/projected.go
 */
record Mounts(ReferencedObjects objects, String namespace) {

  /** Every namespace gets it in its first moments, and nobody asks for it by hand. */
  static final String ROOT_CERTIFICATE = "kube-root-ca.crt";

  /** Why, by the name of the volume, in the Pod's order. */
  Map<String, String> problems(PodSpec spec) {
    if (spec.getVolumes().isEmpty()) {
      return Map.of();
    }
    var used = used(spec);
    var problems = new LinkedHashMap<String, String>();
    for (var volume : spec.getVolumes()) {
      var problem = used.contains(volume.getName()) ? problem(volume) : null;
      if (problem != null) {
        problems.put(volume.getName(), problem);
      }
    }
    return problems;
  }

  private static Set<String> used(PodSpec spec) {
    var used = new HashSet<String>();
    Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream())
        .map(Container::getVolumeMounts)
        .forEach(mounts -> mounts.stream().map(VolumeMount::getName).forEach(used::add));
    return used;
  }

  private @Nullable String problem(Volume volume) {
    var map = volume.getConfigMap();
    if (map != null) {
      return configMap(map.getName(), map.getItems(), map.getOptional());
    }
    var secret = volume.getSecret();
    if (secret != null) {
      return secret(secret.getSecretName(), secret.getItems(), secret.getOptional());
    }
    return volume.getProjected() == null ? null : projected(volume.getProjected().getSources());
  }

  /** Every source that fails has its word: one alone as it is, several in brackets. */
  private @Nullable String projected(List<VolumeProjection> sources) {
    var problems = sources.stream().map(this::problem).filter(Objects::nonNull).distinct().toList();
    return switch (problems.size()) {
      case 0 -> null;
      case 1 -> problems.getFirst();
      default -> "[" + String.join(", ", problems) + "]";
    };
  }

  private @Nullable String problem(VolumeProjection source) {
    var map = source.getConfigMap();
    var secret = source.getSecret();
    return map != null
        ? configMap(map.getName(), map.getItems(), map.getOptional())
        : secret == null ? null : secret(secret.getName(), secret.getItems(), secret.getOptional());
  }

  private @Nullable String configMap(
      String name, List<KeyToPath> items, @Nullable Boolean optional) {
    if (Boolean.TRUE.equals(optional) || name.equals(ROOT_CERTIFICATE)) {
      return null;
    }
    return find(Kinds.CONFIG_MAP, name) instanceof ConfigMap map
        ? lacking(items, keys(map), "configmap references non-existent config key: ")
        : Missing.object(Kinds.CONFIG_MAP, name);
  }

  private @Nullable String secret(String name, List<KeyToPath> items, @Nullable Boolean optional) {
    if (Boolean.TRUE.equals(optional)) {
      return null;
    }
    return find(Kinds.SECRET, name) instanceof Secret secret
        ? lacking(items, keys(secret.getData()), "references non-existent secret key: ")
        : Missing.object(Kinds.SECRET, name);
  }

  private @Nullable HasMetadata find(Kind kind, String name) {
    return objects.find(new ObjectRef(kind, namespace, name));
  }

  private static Set<String> keys(ConfigMap map) {
    var keys = new HashSet<>(keys(map.getData()));
    keys.addAll(keys(map.getBinaryData()));
    return keys;
  }

  private static Set<String> keys(@Nullable Map<String, String> data) {
    return data == null ? Set.of() : data.keySet();
  }

  private static @Nullable String lacking(List<KeyToPath> items, Set<String> keys, String words) {
    return items.stream()
        .map(KeyToPath::getKey)
        .filter(key -> !keys.contains(key))
        .findFirst()
        .map(words::concat)
        .orElse(null);
  }
}
