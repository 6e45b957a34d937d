package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which a strategic merge patch says more than values. */
final class Directives {

  static final String PATCH = "$patch";
  static final String DELETE = "delete";
  static final String REPLACE = "replace";
  static final String RETAIN_KEYS = "$retainKeys";
  static final String ORDER = "$setElementOrder/";
  static final String DELETE_VALUES = "$deleteFromPrimitiveList/";

  private Directives() {}

  /** Whether an element of a list says that the element of its key is to go. */
  static boolean deletes(@Nullable Object element) {
    return element instanceof Map<?, ?> map && DELETE.equals(map.get(PATCH));
  }

  /** The element that makes another go. */
  static Map<String, Object> deletion(String key, @Nullable Object value) {
    var deletion = new LinkedHashMap<String, Object>();
    deletion.put(PATCH, DELETE);
    deletion.put(key, value);
    return deletion;
  }

  /** What a part of a patch amounts to where nothing was before: no directives, no nulls. */
  static Object resolved(Object value) {
    return switch (value) {
      case Map<?, ?> map -> resolvedMap(Trees.map(map));
      case List<?> list -> resolvedList(Trees.list(list));
      default -> value;
    };
  }

  private static Map<String, Object> resolvedMap(Map<String, Object> map) {
    var result = new LinkedHashMap<String, Object>();
    map.forEach(
        (key, value) -> {
          if (value != null && !key.startsWith("$")) {
            result.put(key, resolved(value));
          }
        });
    return result;
  }

  private static List<Object> resolvedList(List<Object> list) {
    var result = new ArrayList<>();
    for (var element : list) {
      if (!isDirective(element)) {
        result.add(element == null ? null : resolved(element));
      }
    }
    return result;
  }

  private static boolean isDirective(@Nullable Object element) {
    return element instanceof Map<?, ?> map
        && (deletes(map) || (map.size() == 1 && map.containsKey(PATCH)));
  }
}
