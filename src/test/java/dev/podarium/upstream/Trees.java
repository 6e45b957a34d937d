package dev.podarium.upstream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects as trees that can be compared: without what differs in every cluster or says nothing. */
final class Trees {

  private static final Set<String> STAMPS =
      Set.of(
          "uid",
          "resourceVersion",
          "creationTimestamp",
          "lastPhaseTransitionTime",
          "managedFields",
          "selfLink");

  private Trees() {}

  /** A copy without stamps and empty values, with generated parts of names left open. */
  static Map<String, Object> comparable(Map<String, Object> tree) {
    var result = new TreeMap<String, Object>();
    tree.forEach(
        (key, value) -> {
          var kept = STAMPS.contains(key) ? null : comparable(value);
          if (kept != null) {
            result.put(key, kept);
          }
        });
    return result;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object comparable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> nullIfEmpty(comparable((Map<String, Object>) map));
      case List<?> list -> nullIfEmpty(list.stream().map(Trees::orItself).toList());
      case String text -> text.isEmpty() ? null : opened(text);
      case Number number ->
          number.longValue() == number.doubleValue() ? number.longValue() : number;
      default -> value;
    };
  }

  private static Object orItself(Object value) {
    var kept = comparable(value);
    return kept == null ? Map.of() : kept;
  }

  private static @Nullable Object nullIfEmpty(Object value) {
    var size = value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    return size == 0 ? null : value;
  }

  private static String opened(String text) {
    return text.replaceFirst("^(kube-api-access-|gen-)[a-z0-9]{5}$", "$1*")
        .replaceFirst("^10\\.96\\.\\d+\\.\\d+$", "10.96.*");
  }
}
