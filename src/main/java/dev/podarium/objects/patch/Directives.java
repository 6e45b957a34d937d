package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words by which a strategic merge patch says more than values. */
final class Directives {

  static final String PATCH = "$patch";
  static final String DELETE = "delete";
  static final String REPLACE = "replace";
  static final String MERGE = "merge";
  static final String RETAIN_KEYS = "$retainKeys";
  static final String ORDER = "$setElementOrder";
  static final String DELETE_VALUES = "$deleteFromPrimitiveList";

  private Directives() {}

  /** The key under which a directive about the list of a field stands. */
  static String about(String directive, String field) {
    return directive + "/" + field;
  }

  /** The field that a key is about: {@code $setElementOrder/ports} is about {@code ports}. */
  static String field(String key, String directive, Supplier<BadPatch> otherwise) {
    if (!key.startsWith(directive + "/")) {
      throw otherwise.get();
    }
    return key.substring(directive.length() + 1);
  }

  /** Whether an element of a list says that the element of its key is to go. */
  static boolean deletes(@Nullable Object element) {
    return element instanceof Map<?, ?> map && DELETE.equals(map.get(PATCH));
  }

  static boolean isDirective(@Nullable Object element) {
    return element instanceof Map<?, ?> map && map.containsKey(PATCH);
  }

  /** The element that makes another go. */
  static Map<String, Object> deletion(String key, @Nullable Object value) {
    var deletion = new LinkedHashMap<String, Object>();
    deletion.put(PATCH, DELETE);
    deletion.put(key, value);
    return deletion;
  }

  /** What is left of a part of a patch without the maps that are directives, at any depth. */
  static @Nullable Object without(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var rest = new LinkedHashMap<String, @Nullable Object>();
        Trees.map(map)
            .forEach(
                (key, inside) -> {
                  if (!isDirective(inside)) {
                    rest.put(key, without(inside));
                  }
                });
        yield rest;
      }
      case List<?> list -> withoutIn(Trees.list(list));
      case null -> null;
      default -> value;
    };
  }

  static List<Object> withoutIn(List<Object> list) {
    var rest = new ArrayList<@Nullable Object>();
    list.stream().filter(one -> !isDirective(one)).forEach(one -> rest.add(without(one)));
    return rest;
  }
}
