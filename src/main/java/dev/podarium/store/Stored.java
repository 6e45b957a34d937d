package dev.podarium.store;

import dev.podarium.api.IndexKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with what it is indexed by.
 *
 * @param keys by which it is found, besides its group; the same instance as before when nothing
 *     that they are made of has changed
 * @param group the group it counts in, for a Pod with a controller; the same instance as before
 *     when it still counts in it
 */
record Stored(HasMetadata object, List<IndexKey> keys, @Nullable GroupKey group) {

  /**
   * Indexes an object.
   *
   * @param before as it was stored until now; null when it was not
   */
  static Stored of(HasMetadata object, @Nullable Stored before) {
    return new Stored(object, Indexing.keysOf(object, before), GroupKey.of(object, before));
  }
}
