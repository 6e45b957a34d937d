package dev.podarium.objects.patch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patches: maps are merged, null deletes, all else replaces.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7386">RFC 7386</a>
 */
public final class MergePatch {

  private MergePatch() {}

  /** The document as the patch changes it. */
  public static Map<String, Object> apply(Map<String, Object> original, Map<String, Object> patch) {
    return merged(original, patch, false);
  }

  /** The patch that makes the second document of the first; empty when they are equal. */
  public static Map<String, Object> diff(
      Map<String, Object> original, Map<String, Object> modified) {
    var patch = new LinkedHashMap<String, Object>();
    modified.forEach(
        (key, value) -> {
          var before = original.get(key);
          if (before instanceof Map && value instanceof Map) {
            var inside = diff(Trees.map(before), Trees.map(value));
            if (!inside.isEmpty()) {
              patch.put(key, inside);
            }
          } else if (!original.containsKey(key) || !Objects.equals(before, value)) {
            patch.put(key, value);
          }
        });
    original.keySet().stream()
        .filter(key -> !modified.containsKey(key))
        .forEach(key -> patch.put(key, null));
    return patch;
  }

  /**
   * What {@link StrategicDiff#threeWay} is, for kinds without merge keys.
   *
   * <p>Source: k8s.io/apimachinery/pkg/util/jsonmergepatch/patch.go
   */
  public static Map<String, Object> threeWay(
      Map<String, Object> lastApplied, Map<String, Object> manifest, Map<String, Object> live) {
    var changes = withoutNulls(diff(live, manifest));
    var deletions = onlyNulls(diff(lastApplied, manifest));
    return merged(deletions, changes, true);
  }

  /** The part of a patch that adds and changes. */
  static Map<String, Object> withoutNulls(Map<String, Object> patch) {
    var result = new LinkedHashMap<String, Object>();
    patch.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            putUnlessEmpty(result, key, withoutNulls(Trees.map(map)));
          } else if (value != null) {
            result.put(key, value);
          }
        });
    return result;
  }

  /** The part of a patch that deletes. */
  static Map<String, Object> onlyNulls(Map<String, Object> patch) {
    var result = new LinkedHashMap<String, Object>();
    patch.forEach(
        (key, value) -> {
          if (value == null) {
            result.put(key, null);
          } else if (value instanceof Map<?, ?> map) {
            putUnlessEmpty(result, key, onlyNulls(Trees.map(map)));
          }
        });
    return result;
  }

  private static Map<String, Object> merged(
      Map<String, Object> original, Map<String, Object> patch, boolean keepNulls) {
    var result = new LinkedHashMap<>(original);
    patch.forEach(
        (key, value) -> {
          if (value == null && !keepNulls) {
            result.remove(key);
          } else {
            result.put(key, value(result.get(key), value, keepNulls));
          }
        });
    return result;
  }

  private static @Nullable Object value(
      @Nullable Object original, @Nullable Object change, boolean keepNulls) {
    if (!(change instanceof Map)) {
      return change;
    }
    var before = original instanceof Map ? Trees.map(original) : Map.<String, Object>of();
    return merged(before, Trees.map(change), keepNulls);
  }

  private static void putUnlessEmpty(
      Map<String, Object> map, String key, Map<String, Object> value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }
}
