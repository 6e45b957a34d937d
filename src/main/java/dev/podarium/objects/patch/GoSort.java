package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Sorts as Go's {@code sort.Sort} sorts short lists: by insertion, asking whether an element
 * belongs before its left neighbour. It matters where "before" also holds for equals, as it does in
 * a strategic merge: they change their places.
 *
 * <p>Example: by "less or equal", {@code [1a, 1b, 2]} becomes {@code [1b, 1a, 2]}.
 */
final class GoSort {

  private GoSort() {}

  static <T> List<T> byInsertion(List<T> list, BiPredicate<T, T> before) {
    var sorted = new ArrayList<T>(list.size());
    for (var element : list) {
      var place = sorted.size();
      while (place > 0 && before.test(element, sorted.get(place - 1))) {
        place--;
      }
      sorted.add(place, element);
    }
    return sorted;
  }

  /** By the texts of something in the elements; equals change their places. */
  static <T> List<T> byText(List<T> list, Function<T, String> text) {
    return byInsertion(list, (one, other) -> text.apply(one).compareTo(text.apply(other)) <= 0);
  }
}
