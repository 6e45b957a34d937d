package dev.podarium.kubectl.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server is sure to fill in again. A list that a patch replaces as a whole loses the
 * defaults of its elements, such as those of a StatefulSet's claim templates: if a person wrote the
 * same as last time, the server makes the same of it.
 */
final class Refilled {

  private Refilled() {}

  /**
   * A document with such lists as they are live.
   *
   * @param after as a patch makes it
   * @param live before the patch
   * @param last what was applied last
   * @param wanted what is applied now
   */
  static Map<String, Object> of(Map<?, ?> after, Map<?, ?> live, Map<?, ?> last, Map<?, ?> wanted) {
    var filled = new LinkedHashMap<String, Object>();
    after.forEach(
        (key, value) ->
            filled.put(
                String.valueOf(key), value(value, live.get(key), last.get(key), wanted.get(key))));
    return filled;
  }

  private static @Nullable Object value(
      @Nullable Object after,
      @Nullable Object live,
      @Nullable Object last,
      @Nullable Object wanted) {
    if (after instanceof Map<?, ?> map && live instanceof Map<?, ?> stored) {
      return of(map, stored, mapOrNone(last), mapOrNone(wanted));
    }
    return after instanceof List<?> && Objects.equals(last, wanted) && says(live, after)
        ? live
        : after;
  }

  private static Map<?, ?> mapOrNone(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Whether a value holds all that another one does. */
  private static boolean says(@Nullable Object whole, @Nullable Object part) {
    return switch (part) {
      case Map<?, ?> map ->
          whole instanceof Map<?, ?> of
              && map.entrySet().stream().allMatch(e -> says(of.get(e.getKey()), e.getValue()));
      case List<?> list ->
          whole instanceof List<?> of && of.size() == list.size() && saysEach(of, list);
      case null, default -> Objects.equals(whole, part);
    };
  }

  private static boolean saysEach(List<?> whole, List<?> part) {
    for (var i = 0; i < part.size(); i++) {
      if (!says(whole.get(i), part.get(i))) {
        return false;
      }
    }
    return true;
  }
}
