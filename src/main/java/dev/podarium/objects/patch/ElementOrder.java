package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which order the elements of a merged list stand: what the patch mentions as the patch orders
 * it, the rest as it stood, interleaved as well as both allow.
 *
 * @param key tells elements apart; empty for plain values
 * @param ofMaps whether the elements are maps
 */
record ElementOrder(String key, boolean ofMaps) {

  /**
   * All elements in order.
   *
   * @param wanted elements, or their keys alone, in the order that the patch asks for
   * @param stood the list before
   */
  List<Object> arrange(List<Object> elements, List<Object> wanted, List<Object> stood) {
    var mentioned = new ArrayList<>();
    var others = new ArrayList<>();
    for (var element : elements) {
      (mentions(wanted, element) ? mentioned : others).add(element);
    }
    return interleave(sorted(others, stood), sorted(mentioned, wanted), stood);
  }

  /** The elements as another list orders them; those that delete come last. */
  List<Object> sorted(List<Object> elements, List<Object> order) {
    if (!ofMaps) {
      return inOrder(elements, order);
    }
    refuseKeyless(elements);
    refuseKeyless(order);
    var result = inOrder(elements.stream().filter(e -> !Directives.deletes(e)).toList(), order);
    elements.stream().filter(Directives::deletes).forEach(result::add);
    return result;
  }

  /** What tells an element apart. */
  @Nullable Object identity(@Nullable Object element) {
    if (!ofMaps) {
      return element;
    }
    return element instanceof Map<?, ?> map ? map.get(key) : null;
  }

  /** Where the element of the same identity stands, or -1. */
  int indexOf(List<Object> list, @Nullable Object element) {
    for (var i = 0; i < list.size(); i++) {
      if (Objects.equals(identity(list.get(i)), identity(element))) {
        return i;
      }
    }
    return -1;
  }

  /** Where the map with this value of the key stands, or -1; all before it must be maps. */
  int find(List<Object> list, @Nullable Object value) {
    for (var i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof Map<?, ?> map)) {
        throw BadPatch.unexpected("value for key %d is not a map.".formatted(i));
      }
      if (map.containsKey(key) && Objects.equals(map.get(key), value)) {
        return i;
      }
    }
    return -1;
  }

  /** What an element has as its key; a patch in which it has none is refused. */
  @Nullable Object keyOf(@Nullable Object element) {
    var map = Trees.requireMap(element);
    if (!map.containsKey(key)) {
      throw BadPatch.noMergeKey(map, key);
    }
    return map.get(key);
  }

  private void refuseKeyless(List<Object> elements) {
    elements.forEach(this::keyOf);
  }

  private boolean mentions(List<Object> wanted, Object element) {
    if (!key.isEmpty()) {
      return find(wanted, keyOf(element)) >= 0;
    }
    if (ofMaps) {
      throw BadPatch.panic("hash of unhashable type map[string]interface {}");
    }
    return wanted.contains(element);
  }

  private List<Object> inOrder(List<Object> elements, List<Object> order) {
    return GoSort.byInsertion(
        elements,
        (one, left) -> {
          var index = indexOf(order, one);
          var before = indexOf(order, left);
          return index < 0 || before < 0 || index < before;
        });
  }

  /** Puts each of {@code others} before the first mentioned one that stood behind it. */
  private List<Object> interleave(List<Object> others, List<Object> mentioned, List<Object> stood) {
    var result = new ArrayList<>();
    var next = 0;
    for (var element : mentioned) {
      while (next < others.size() && stoodBefore(others.get(next), element, stood)) {
        result.add(others.get(next++));
      }
      result.add(element);
    }
    result.addAll(others.subList(next, others.size()));
    return result;
  }

  private boolean stoodBefore(Object one, Object other, List<Object> stood) {
    var index = indexOf(stood, one);
    return index >= 0 && index < indexOf(stood, other);
  }
}
