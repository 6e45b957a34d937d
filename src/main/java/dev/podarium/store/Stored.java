package dev.podarium.store;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with what it is indexed by.
 *
 * @param keys sorted texts of its {@link dev.podarium.api.IndexKey}s
 * @param group the group it counts in, for a Pod with a controller
 */
record Stored(HasMetadata object, List<String> keys, @Nullable GroupKey group) {

  /** Indexes an object. */
  static Stored of(HasMetadata object) {
    var group = GroupKey.of(object);
    return new Stored(object, Indexes.keysOf(object, group), group);
  }
}
