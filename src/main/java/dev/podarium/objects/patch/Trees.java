package dev.podarium.objects.patch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** The value as a map; a patch in which it is something else is refused. */
  static Map<String, Object> requireMap(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    throw BadPatch.notAMap(value);
  }

  /** The value as a list; a patch in which it is something else is refused. */
  static List<Object> requireList(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list(list);
    }
    throw BadPatch.notAList(value);
  }

  /** Whether two values have one type in Go: both maps, both lists, both absent, … */
  static boolean sameShape(@Nullable Object one, @Nullable Object other) {
    return GoText.typeOf(one).equals(GoText.typeOf(other));
  }

  /**
   * Whether the elements of two lists that are merged are maps.
   *
   * @throws BadPatch when they are not all of one type, or there are none
   */
  static boolean holdMaps(List<Object> one, List<Object> other) {
    var all = Stream.concat(one.stream(), other.stream()).toList();
    if (all.isEmpty()) {
      throw BadPatch.unexpected("no elements in any of the given slices");
    }
    if (all.getFirst() instanceof List) {
      throw BadPatch.unprocessable("lists of lists are not supported");
    }
    if (all.getFirst() == null) {
      throw BadPatch.panic("invalid memory address or nil pointer dereference");
    }
    if (!all.stream().allMatch(element -> sameShape(element, all.getFirst()))) {
      throw BadPatch.unexpected(
          "list element types are not identical: [%s %s]"
              .formatted(GoText.of(one), GoText.of(other)));
    }
    return all.getFirst() instanceof Map;
  }
}
