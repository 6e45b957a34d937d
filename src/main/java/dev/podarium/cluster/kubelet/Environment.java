package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.process.VariableExpansion;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Secrets;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the variables of a container from what it says and from the ConfigMaps and Secrets that it
 * refers to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables
 */
final class Environment {

  private final ManagedPod pod;
  private final Container container;
  private final Map<String, String> values = new LinkedHashMap<>();
  private @Nullable String error;

  private Environment(ManagedPod pod, Container container) {
    this.pod = pod;
    this.container = container;
  }

  /** The variables, or why there are none. */
  static Environment of(ManagedPod pod, Container container) {
    var environment = new Environment(pod, container);
    container.getEnvFrom().forEach(environment::addAll);
    container.getEnv().forEach(environment::add);
    return environment;
  }

  /** The variables by name, in the order in which they were set. */
  Map<String, String> values() {
    return values;
  }

  /** Why the container cannot be configured; null when it can. */
  @Nullable String error() {
    return error;
  }

  private void addAll(EnvFromSource source) {
    var prefix = source.getPrefix() == null ? "" : source.getPrefix();
    var map = source.getConfigMapRef();
    if (map != null) {
      entries(Kinds.CONFIG_MAP, map.getName(), map.getOptional(), prefix);
    }
    var secret = source.getSecretRef();
    if (secret != null) {
      entries(Kinds.SECRET, secret.getName(), secret.getOptional(), prefix);
    }
  }

  private void entries(Kind kind, String name, @Nullable Boolean optional, String prefix) {
    var data = data(kind, name, optional);
    if (data != null) {
      data.forEach((key, value) -> values.put(prefix + key, value));
    }
  }

  private void add(EnvVar variable) {
    var source = variable.getValueFrom();
    if (variable.getValue() != null && !variable.getValue().isEmpty()) {
      values.put(variable.getName(), VariableExpansion.expanded(variable.getValue(), values));
    } else if (source == null) {
      values.put(variable.getName(), "");
    } else {
      var value = value(source);
      if (value != null) {
        values.put(variable.getName(), value);
      }
    }
  }

  private @Nullable String value(EnvVarSource source) {
    var map = source.getConfigMapKeyRef();
    if (map != null) {
      return entry(Kinds.CONFIG_MAP, map.getName(), map.getKey(), map.getOptional());
    }
    var secret = source.getSecretKeyRef();
    if (secret != null) {
      return entry(Kinds.SECRET, secret.getName(), secret.getKey(), secret.getOptional());
    }
    if (source.getResourceFieldRef() != null) {
      return resource(source.getResourceFieldRef().getContainerName());
    }
    return source.getFieldRef() == null
        ? ""
        : PodFields.value(pod, source.getFieldRef().getFieldPath());
  }

  private @Nullable String entry(Kind kind, String name, String key, @Nullable Boolean optional) {
    var data = data(kind, name, optional);
    var value = data == null ? null : data.get(key);
    if (data != null && value == null && !Boolean.TRUE.equals(optional)) {
      fail(
          "couldn't find key %s in %s %s/%s"
              .formatted(key, kind.name(), pod.ref.namespace(), name));
    }
    return value;
  }

  /** What a container asks for or is limited to is not told to simulated processes. */
  private @Nullable String resource(@Nullable String of) {
    var named = of == null || of.isEmpty() ? container.getName() : of;
    if (pod.containers.stream().noneMatch(container -> container.name().equals(named))) {
      fail("container %s not found".formatted(named));
    }
    return "0";
  }

  private @Nullable Map<String, String> data(Kind kind, String name, @Nullable Boolean optional) {
    var ref = new ObjectRef(kind, pod.ref.namespace(), name);
    HasMetadata found = pod.host.objects().find(ref);
    return switch (found) {
      case ConfigMap map -> map.getData() == null ? Map.of() : map.getData();
      case Secret secret -> Secrets.texts(secret);
      case null, default -> {
        if (!Boolean.TRUE.equals(optional)) {
          fail(Missing.object(kind, name));
        }
        yield null;
      }
    };
  }

  private void fail(String why) {
    error = error == null ? why : error;
  }
}
