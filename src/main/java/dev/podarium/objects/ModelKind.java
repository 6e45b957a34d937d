package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;

/** A kind with its model class. */
record ModelKind(Kind kind, Class<? extends HasMetadata> type) {

  /** Reads the kind off the annotations of a model class. */
  static ModelKind of(Class<? extends HasMetadata> type) {
    var apiVersion = HasMetadata.getApiVersion(type);
    var slash = apiVersion.indexOf('/');
    return new ModelKind(
        new Kind(
            slash < 0 ? "" : apiVersion.substring(0, slash),
            apiVersion.substring(slash + 1),
            HasMetadata.getKind(type),
            HasMetadata.getPlural(type),
            Namespaced.class.isAssignableFrom(type)),
        type);
  }

  static String key(String apiVersion, String name) {
    return apiVersion + "/" + name;
  }

  String key() {
    return key(kind.apiVersion(), kind.name());
  }
}
