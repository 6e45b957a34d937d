package dev.podarium.objects.patch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that a JSON patch names: a map or a list, and a key or an index in it.
 *
 * @param missing what is said when there is no such place
 */
record JsonPlace(Object parent, String step, BadPatch missing) {

  private static final String AT_THE_END = "-";

  /**
   * The place that a pointer names; what stands before the first slash counts for nothing.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
   */
  static JsonPlace find(Object root, String pointer, String operation) {
    var missing =
        BadPatch.unprocessable(
            "%s operation does not apply: doc is missing path: \"%s\": missing value"
                .formatted(operation, pointer));
    var steps = pointer.split("/", -1);
    if (steps.length < 2) {
      throw missing;
    }
    @Nullable Object at = root;
    for (var i = 1; i < steps.length - 1; i++) {
      at = at == null ? null : new JsonPlace(at, unescaped(steps[i]), missing).get();
    }
    if (at instanceof Map || at instanceof List) {
      return new JsonPlace(at, unescaped(steps[steps.length - 1]), missing);
    }
    throw missing;
  }

  /** What stands there; null also for a key that is not there. */
  @Nullable Object get() {
    return switch (parent) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list -> list.get(index(list.size()));
      default -> throw missing;
    };
  }

  void add(@Nullable Object value) {
    switch (parent) {
      case Map<?, ?> map -> Trees.map(map).put(step, value);
      case List<?> list when step.equals(AT_THE_END) -> Trees.list(list).add(value);
      case List<?> list -> Trees.list(list).add(index(list.size() + 1), value);
      default -> throw missing;
    }
  }

  void set(@Nullable Object value) {
    switch (parent) {
      case Map<?, ?> map -> Trees.map(map).put(step, value);
      case List<?> list -> Trees.list(list).set(index(list.size()), value);
      default -> throw missing;
    }
  }

  void remove() {
    if (parent instanceof List<?> list) {
      list.remove(index(list.size()));
    } else if (parent instanceof Map<?, ?> map && map.containsKey(step)) {
      map.remove(step);
    } else {
      throw missing;
    }
  }

  /** The index that the step names, below {@code end}; one below zero counts from there. */
  private int index(int end) {
    var number = step.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(step) : end;
    var index = number < 0 ? number + end : number;
    if (index < 0 || index >= end) {
      throw missing;
    }
    return index;
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
