package dev.podarium.store;

import dev.podarium.api.Change;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of heap a retained revision takes, estimated: the new nodes of the persistent
 * maps, and what the written object does not share with the one before.
 */
final class Weight {

  /** The paths that one write renews in the maps, and the change itself: 0.6 to 1.6 kB are seen. */
  private static final int PATHS = 1_600;

  /** A Pod's metadata and status are about so large; its spec, which is mostly shared, as well. */
  private static final int PART = 2_500;

  private Weight() {}

  static int of(Change change) {
    var after = change.after();
    if (after == null) {
      return PATHS;
    }
    var created = change.before() == null;
    return Math.toIntExact(
        Math.min(Integer.MAX_VALUE, PATHS + (created ? 2L : 1L) * PART + texts(change, after)));
  }

  /** Long texts that are new: they alone can make an object much larger than others. */
  private static long texts(Change change, HasMetadata after) {
    var before = change.before();
    return fresh(after.getMetadata().getAnnotations(), annotations(before))
        + fresh(data(after), before == null ? null : data(before));
  }

  private static @Nullable Map<String, String> annotations(@Nullable HasMetadata object) {
    return object == null ? null : object.getMetadata().getAnnotations();
  }

  private static @Nullable Map<String, String> data(HasMetadata object) {
    return switch (object) {
      case ConfigMap map -> map.getData();
      case Secret secret -> secret.getData();
      default -> null;
    };
  }

  private static long fresh(
      @Nullable Map<String, String> now, @Nullable Map<String, String> before) {
    if (now == null || now.isEmpty() || now == before) {
      return 0;
    }
    var length = 0L;
    for (var entry : now.entrySet()) {
      var value = entry.getValue();
      if (value != null && (before == null || !value.equals(before.get(entry.getKey())))) {
        length += value.length();
      }
    }
    return length;
  }
}
