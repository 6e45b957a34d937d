package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;

/**
 * A kind in one of its versions, with the model class of that version.
 *
 * @param spoken the version that the class is of
 */
record BuiltInKind(Kind kind, GroupVersionKind spoken, Class<? extends HasMetadata> type) {

  /** A kind in the one version that it has. */
  static BuiltInKind of(Kind kind, Class<? extends HasMetadata> type) {
    return new BuiltInKind(kind, kind.stored(), type);
  }

  /** Reads the kind off the annotations of a model class. */
  static BuiltInKind of(Class<? extends HasMetadata> type) {
    var spoken = GroupVersionKind.of(HasMetadata.getApiVersion(type), HasMetadata.getKind(type));
    var namespaced = Namespaced.class.isAssignableFrom(type);
    var kind = Kind.of(spoken, HasMetadata.getPlural(type), namespaced);
    return of(DiscoveryFacts.told(kind), type);
  }

  /** The same of a kind that has other versions as well. */
  BuiltInKind of(Kind whole) {
    return new BuiltInKind(whole, spoken, type);
  }
}
