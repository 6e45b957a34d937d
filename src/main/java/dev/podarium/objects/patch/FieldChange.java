package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two documents.
 *
 * @param path from the root, {@code spec.template.spec.containers[0].image}; a key with a dot in it
 *     stands in brackets
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
public record FieldChange(String path, @Nullable Object before, @Nullable Object after) {

  /** The fields that differ, in the order of the first document, then of the second. */
  public static List<FieldChange> between(Map<String, Object> before, Map<String, Object> after) {
    var changes = new ArrayList<FieldChange>();
    collect(changes, "", before, after);
    return changes;
  }

  private static void collect(
      List<FieldChange> changes, String path, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Map && after instanceof Map) {
      var one = Trees.map(before);
      var other = Trees.map(after);
      var keys = new LinkedHashSet<>(one.keySet());
      keys.addAll(other.keySet());
      keys.forEach(key -> collect(changes, below(path, key), one.get(key), other.get(key)));
    } else if (before instanceof List<?> one && after instanceof List<?> other) {
      for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
        collect(changes, path + "[" + i + "]", at(one, i), at(other, i));
      }
    } else {
      changes.add(new FieldChange(path, before, after));
    }
  }

  private static @Nullable Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static String below(String path, String key) {
    if (key.indexOf('.') >= 0) {
      return path + "[" + key + "]";
    }
    return path.isEmpty() ? key : path + "." + key;
  }
}
