package dev.podarium.session;

import dev.podarium.api.Change;
import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are visible: those that a person sees in the picture.
 *
 * <p>Not a heartbeat, not a Lease, not an Event; an object that comes or goes; and of what an
 * object is, all but bookkeeping. Bookkeeping are annotations, finalizers and counters of the
 * metadata, and in the status what tells when, why in words, at which address and which generation
 * was seen; of the conditions only Ready is drawn.
 */
final class VisibleChanges {

  private static final Set<String> UNSEEN = Set.of("Event", "Lease");
  private static final List<String> SEEN_OF_METADATA =
      List.of("labels", "ownerReferences", "deletionTimestamp");
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "observedGeneration",
          "collisionCount",
          "message",
          "images",
          "imageID",
          "containerID",
          "hostIP",
          "hostIPs",
          "podIP",
          "podIPs");

  private VisibleChanges() {}

  /** Whether a person sees a change. */
  static boolean visible(Change change) {
    if (change.routine() || UNSEEN.contains(change.ref().kind().name())) {
      return false;
    }
    return !seen(change.before()).equals(seen(change.after()));
  }

  private static Map<String, Object> seen(@Nullable HasMetadata object) {
    var seen = new TreeMap<String, Object>();
    if (object != null) {
      Json.tree(object).forEach((key, value) -> seen.put(key, seenOf(key, value)));
    }
    return seen;
  }

  private static Object seenOf(String key, @Nullable Object value) {
    return switch (key) {
      case "metadata" -> metadata(value);
      case "status" -> status(value);
      default -> String.valueOf(value);
    };
  }

  private static Object metadata(@Nullable Object value) {
    var seen = new TreeMap<String, Object>();
    if (value instanceof Map<?, ?> metadata) {
      SEEN_OF_METADATA.forEach(key -> seen.put(key, String.valueOf(metadata.get(key))));
    }
    return seen;
  }

  private static Object status(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> fields -> fields(fields);
      case List<?> items -> items.stream().map(VisibleChanges::status).toList();
      case null, default -> String.valueOf(value);
    };
  }

  private static Map<String, Object> fields(Map<?, ?> fields) {
    var seen = new TreeMap<String, Object>();
    fields.forEach(
        (name, value) -> {
          var key = String.valueOf(name);
          if (key.equals("conditions")) {
            seen.put(key, ready(value));
          } else if (!isBookkeeping(key)) {
            seen.put(key, status(value));
          }
        });
    return seen;
  }

  private static boolean isBookkeeping(String key) {
    return BOOKKEEPING.contains(key) || key.endsWith("Time") || key.endsWith("At");
  }

  private static String ready(@Nullable Object conditions) {
    return conditions instanceof List<?> all
        ? all.stream()
            .filter(one -> one instanceof Map<?, ?> fields && "Ready".equals(fields.get("type")))
            .map(one -> String.valueOf(((Map<?, ?>) one).get("status")))
            .findFirst()
            .orElse("")
        : "";
  }
}
