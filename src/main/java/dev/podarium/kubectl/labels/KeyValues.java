package dev.podarium.kubectl.labels;

import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.objects.json.GoJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs on a command line.
 *
 * @param set from {@code KEY=VALUE}
 * @param removed from {@code KEY-}
 * @param others the words before them
 */
record KeyValues(Map<String, String> set, List<String> removed, List<String> others) {

  /** Tells the pairs from the words before them; it is an error when there are none. */
  static KeyValues of(List<String> words, String what) {
    var set = new LinkedHashMap<String, String>();
    var removed = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (var word : words) {
      var equals = word.indexOf('=');
      if (equals > 0) {
        set.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (word.endsWith("-")) {
        removed.add(word.substring(0, word.length() - 1));
      } else {
        others.add(word);
      }
    }
    if (set.isEmpty() && removed.isEmpty()) {
      throw new KubectlError("error: at least one %s update is required".formatted(what));
    }
    return new KeyValues(set, removed, others);
  }

  /** The keys whose value would change. */
  List<String> changes(Map<String, String> before) {
    var keys = new ArrayList<String>();
    set.forEach(
        (key, value) -> {
          if (!Objects.equals(before.get(key), value)) {
            keys.add(key);
          }
        });
    removed.stream().filter(before::containsKey).forEach(keys::add);
    return keys;
  }

  /** The merge patch that does it. */
  String patch(String field) {
    var values = new LinkedHashMap<String, @Nullable Object>(set);
    removed.forEach(key -> values.put(key, null));
    return GoJson.text(Map.of("metadata", Map.of(field, values)));
  }
}
