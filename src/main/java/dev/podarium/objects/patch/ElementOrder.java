package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which order the elements of a merged list stand: what the patch mentions as the patch orders
 * it, the rest as it stood, interleaved as well as both allow.
 *
 * @param key tells elements apart; empty for plain values
 */
record ElementOrder(String key) {

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
      (indexOf(wanted, element) >= 0 ? mentioned : others).add(element);
    }
    return interleave(sorted(others, stood), sorted(mentioned, wanted), stood);
  }

  /** The elements as another list orders them; those that delete come last. */
  List<Object> sorted(List<Object> elements, List<Object> order) {
    var result = new ArrayList<>(elements);
    result.sort(
        Comparator.<Object>comparingInt(element -> Directives.deletes(element) ? 1 : 0)
            .thenComparingInt(
                element -> Directives.deletes(element) ? 0 : indexOf(order, element)));
    return result;
  }

  /** What tells an element apart. */
  @Nullable Object identity(@Nullable Object element) {
    return element instanceof Map<?, ?> map && !key.isEmpty() ? map.get(key) : element;
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
