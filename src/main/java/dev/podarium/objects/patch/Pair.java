package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of what, in two lists with keys; null on the side where nothing is.
 *
 * <p>Example: by their letters, {@code [a1, a2, b]} and {@code [a3, c]} are {@code (a1, a3) (a2, -)
 * (b, -) (-, c)}.
 */
record Pair(@Nullable Object before, @Nullable Object after) {

  /** Walks two lists that are sorted by the key side by side. */
  static List<Pair> of(List<Object> before, List<Object> after, Function<Object, String> key) {
    var pairs = new ArrayList<Pair>();
    var left = 0;
    var right = 0;
    while (left < before.size() && right < after.size()) {
      var order = key.apply(before.get(left)).compareTo(key.apply(after.get(right)));
      pairs.add(
          new Pair(order <= 0 ? before.get(left++) : null, order >= 0 ? after.get(right++) : null));
    }
    before.subList(left, before.size()).forEach(gone -> pairs.add(new Pair(gone, null)));
    after.subList(right, after.size()).forEach(added -> pairs.add(new Pair(null, added)));
    return pairs;
  }
}
