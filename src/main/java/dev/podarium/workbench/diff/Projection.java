package dev.podarium.workbench.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves of an object what is worth comparing, in the order in which the person wrote it. */
final class Projection {

  /** What tells the items of a list apart, most telling first. */
  private static final List<String> KEYS =
      List.of("name", "containerPort", "port", "mountPath", "key", "ip", "topologyKey");

  private Projection() {}

  /**
   * What was written, with the values that an object has.
   *
   * @param object live, or as it will be
   * @param written what the person wrote
   * @param after the object as it will be: what it lacks is shown too, since it goes
   */
  static Map<String, Object> of(
      Map<String, Object> object, Map<String, Object> written, Map<String, Object> after) {
    var kept = new LinkedHashMap<String, Object>();
    written.forEach(
        (name, value) -> {
          if (object.containsKey(name)) {
            keep(kept, name, value(object.get(name), value, after.get(name)));
          }
        });
    object.forEach(
        (name, value) -> {
          if (!written.containsKey(name) && !after.containsKey(name)) {
            keep(kept, name, value);
          }
        });
    return kept;
  }

  private static void keep(Map<String, Object> kept, String name, @Nullable Object value) {
    if (value != null) {
      kept.put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object value(
      @Nullable Object object, @Nullable Object written, @Nullable Object after) {
    if (object instanceof Map<?, ?> map && written instanceof Map<?, ?> wanted) {
      return of(
          (Map<String, Object>) map,
          (Map<String, Object>) wanted,
          after instanceof Map<?, ?> a ? (Map<String, Object>) a : Map.of());
    }
    if (object instanceof List<?> list && written instanceof List<?> wanted) {
      return items(list, wanted, after instanceof List<?> a ? a : List.of());
    }
    return object;
  }

  /** Items in the order in which they were written, then those that go. */
  private static List<Object> items(List<?> list, List<?> written, List<?> after) {
    if (!written.stream().allMatch(Map.class::isInstance)) {
      return List.copyOf(list);
    }
    var kept = new ArrayList<Object>();
    var seen = new ArrayList<Object>();
    for (var item : written) {
      var same = like(item, list);
      if (same != null) {
        seen.add(same);
        var value = value(same, item, like(item, after));
        kept.add(value == null ? same : value);
      }
    }
    list.stream()
        .filter(item -> !seen.contains(item) && like(item, after) == null)
        .forEach(kept::add);
    return kept;
  }

  /** The item that is called the same, or null. */
  private static @Nullable Object like(Object item, List<?> list) {
    for (var key : KEYS) {
      if (item instanceof Map<?, ?> map && map.get(key) != null) {
        var name = map.get(key).toString();
        return list.stream()
            .filter(
                other -> other instanceof Map<?, ?> m && name.equals(String.valueOf(m.get(key))))
            .findFirst()
            .orElse(null);
      }
    }
    return list.stream().filter(item::equals).findFirst().orElse(null);
  }
}
