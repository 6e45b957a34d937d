package dev.podarium.store;

import dev.podarium.api.Change;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of heap are retained for a past revision alone, estimated: the nodes of the
 * persistent maps that it renewed, and what the object that it replaced does not share with the one
 * after it. A created object weighs nothing as long as it stands: the newest state has it too.
 *
 * <p>Seen in a world of 1,000 Pods: 2.7 kB a revision while they come up, 1.4 kB a heartbeat.
 */
final class Weight {

  /** The path to the object in the map of objects, the change, and the snapshot. */
  private static final int PATH = 900;

  /** The paths in the sets of six or seven keys. */
  private static final int KEYS = 1_600;

  /** An object's metadata and status. */
  private static final int STATE = 1_300;

  /** All of an object. */
  private static final int WHOLE = 4_000;

  private Weight() {}

  static int of(Change change) {
    var before = change.before();
    var after = change.after();
    if (before == null) {
      return PATH + KEYS;
    }
    var texts = (int) Math.min(Integer.MAX_VALUE / 2, texts(before, after));
    return texts + PATH + (after == null ? KEYS + WHOLE : STATE);
  }

  /** Long texts that are not there any more: they can make an object much larger than others. */
  private static long texts(HasMetadata before, @Nullable HasMetadata after) {
    return gone(annotations(before), after == null ? null : annotations(after))
        + gone(data(before), after == null ? null : data(after));
  }

  private static @Nullable Map<String, String> annotations(HasMetadata object) {
    return object.getMetadata().getAnnotations();
  }

  private static @Nullable Map<String, String> data(HasMetadata object) {
    return switch (object) {
      case ConfigMap map -> map.getData();
      case Secret secret -> secret.getData();
      default -> null;
    };
  }

  private static long gone(
      @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
    if (before == null || before.isEmpty() || before == after) {
      return 0;
    }
    var length = 0L;
    for (var entry : before.entrySet()) {
      var value = entry.getValue();
      if (value != null && (after == null || !value.equals(after.get(entry.getKey())))) {
        length += value.length();
      }
    }
    return length;
  }
}
