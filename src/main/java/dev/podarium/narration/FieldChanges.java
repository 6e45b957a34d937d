package dev.podarium.narration;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields in which two states of an object differ, in words: {@code replicas 2 → 3}. */
final class FieldChanges {

  private static final Set<String> STAMPS =
      Set.of(
          "resourceVersion",
          "generation",
          "managedFields",
          "uid",
          "creationTimestamp",
          Metas.LAST_APPLIED);
  private static final int MOST_SHOWN = 3;
  private static final int MOST_CHARACTERS = 40;

  private final List<String> found = new ArrayList<>();

  private FieldChanges() {}

  /** What differs, at most three fields and how many more; empty when nothing does. */
  static String between(HasMetadata before, HasMetadata after) {
    var changes = new FieldChanges();
    changes.compare("", Json.tree(before), Json.tree(after));
    var shown = changes.found.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    var more = changes.found.size() - MOST_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
      keys(one, other).stream()
          .filter(key -> !STAMPS.contains(key))
          .forEach(key -> compare(child(path, key), one.get(key), other.get(key)));
    } else if (before instanceof List<?> one && after instanceof List<?> other) {
      for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
        compare(path, at(one, i), at(other, i));
      }
    } else if (!Objects.equals(before, after)) {
      found.add(words(path, before, after));
    }
  }

  private static Set<String> keys(Map<?, ?> one, Map<?, ?> other) {
    var keys = new LinkedHashSet<String>();
    one.keySet().forEach(key -> keys.add(String.valueOf(key)));
    other.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  private static @Nullable Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  /** Two words are enough to know a field by: {@code container image}. */
  private static String child(String path, String key) {
    return switch (path) {
      case "", "spec", "metadata", "template", "status" -> key;
      default -> key.equals("spec") || key.equals("metadata") ? path : lastOf(path) + key;
    };
  }

  private static String lastOf(String path) {
    var word = path.substring(path.lastIndexOf(' ') + 1);
    return word.equals("containers") ? "" : word + " ";
  }

  private static String words(String path, @Nullable Object before, @Nullable Object after) {
    if (before == null) {
      return path + " " + brief(after);
    }
    return after == null ? "without " + path : path + " " + brief(before) + " → " + brief(after);
  }

  private static String brief(@Nullable Object value) {
    var text = value instanceof Map<?, ?> || value instanceof List<?> ? "changed" : "" + value;
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }
}
