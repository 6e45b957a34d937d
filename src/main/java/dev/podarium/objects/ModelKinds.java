package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of the model that a cluster serves; the first question loads all of its classes, a
 * tenth of a second.
 */
final class ModelKinds {

  private static final Map<String, ModelKind> BY_KEY = loaded();

  private ModelKinds() {}

  static @Nullable ModelKind find(String key) {
    return BY_KEY.get(key);
  }

  /** All of them, ordered by apiVersion and name. */
  static Collection<ModelKind> all() {
    return BY_KEY.values();
  }

  private static Map<String, ModelKind> loaded() {
    var kinds = new TreeMap<String, ModelKind>();
    ServiceLoader.load(KubernetesResource.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(HasMetadata.class::isAssignableFrom)
        .map(type -> ModelKind.of(type.asSubclass(HasMetadata.class)))
        .filter(ServedKinds::serves)
        .forEach(kind -> kinds.put(kind.key(), kind));
    return kinds;
  }
}
