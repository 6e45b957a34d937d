package dev.podarium.objects.patch;

import java.util.List;
import java.util.Map;

/** Parts of a tree whose shape has been looked at. */
final class Trees {

  private Trees() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Whether two values are both maps, both lists, or of the same simple type. */
  static boolean sameShape(Object one, Object other) {
    return switch (one) {
      case Map<?, ?> _ -> other instanceof Map;
      case List<?> _ -> other instanceof List;
      case Number _ -> other instanceof Number;
      default -> one.getClass() == other.getClass();
    };
  }

  /** Whether the elements of lists that are merged are maps; told by the first element there is. */
  static boolean holdsMaps(List<Object> one, List<Object> other) {
    return !one.isEmpty() ? one.getFirst() instanceof Map : holdsMaps(other);
  }

  private static boolean holdsMaps(List<Object> list) {
    return !list.isEmpty() && list.getFirst() instanceof Map;
  }
}
