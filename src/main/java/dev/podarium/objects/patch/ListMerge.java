package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges the lists whose elements have a key, and sets of plain values. */
final class ListMerge {

  private final StrategicMerge maps;

  ListMerge(StrategicMerge maps) {
    this.maps = maps;
  }

  /** The elements of the one that is there, or of both; their order is still to be made. */
  List<Object> either(@Nullable Object original, @Nullable Object change, MergeSchema.Rule rule) {
    if (change == null) {
      return original == null ? List.of() : Trees.list(original);
    }
    if (original == null) {
      var fresh = Trees.list(maps.fresh(change));
      return fresh.stream().filter(element -> !Directives.deletes(element)).toList();
    }
    return rule.mergesList()
        ? both(Trees.list(original), Trees.list(change), rule)
        : Trees.list(change);
  }

  /** The elements of both in order. */
  List<Object> merge(List<Object> original, List<Object> change, MergeSchema.Rule rule) {
    var wanted = change.stream().filter(element -> !isDirective(element)).toList();
    var merged = both(original, change, rule);
    return new ElementOrder(rule.key()).arrange(merged, wanted, stood(original, merged));
  }

  /**
   * The order in which elements count as having stood before: the places that deletions freed are
   * taken by what was added, as the API server has it.
   */
  static List<Object> stood(@Nullable Object original, List<Object> merged) {
    var size = original == null ? 0 : Trees.list(original).size();
    return merged.subList(0, Math.min(size, merged.size()));
  }

  private List<Object> both(List<Object> original, List<Object> change, MergeSchema.Rule rule) {
    if (!Trees.holdsMaps(original, change)) {
      var both = new LinkedHashSet<>(original);
      both.addAll(change);
      return new ArrayList<>(both);
    }
    refuseKeyless(change, rule.key());
    var kept = change.stream().filter(element -> !isDirective(element)).toList();
    if (change.stream().anyMatch(ListMerge::replacesAll)) {
      return kept;
    }
    var order = new ElementOrder(rule.key());
    var result = without(original, change, order);
    for (var element : kept) {
      put(result, Trees.map(element), order, rule.inside());
    }
    return result;
  }

  private void put(
      List<Object> result, Map<String, Object> element, ElementOrder order, MergeSchema inside) {
    var index = order.indexOf(result, element);
    if (index < 0) {
      result.add(maps.fresh(element));
    } else {
      result.set(index, maps.maps(Trees.map(result.get(index)), element, inside));
    }
  }

  private static List<Object> without(
      List<Object> original, List<Object> change, ElementOrder order) {
    var deletions = change.stream().filter(Directives::deletes).toList();
    var result = new ArrayList<>(original);
    result.removeIf(element -> order.indexOf(deletions, element) >= 0);
    return result;
  }

  private static void refuseKeyless(List<Object> change, String key) {
    for (var element : change) {
      if (!(element instanceof Map<?, ?> map)) {
        throw new BadPatch(
            "expected a map with the key %s, found %s".formatted(key, GoText.of(element)));
      }
      if (!map.containsKey(key) && !replacesAll(map)) {
        throw BadPatch.noMergeKey(map, key);
      }
    }
  }

  private static boolean isDirective(Object element) {
    return element instanceof Map<?, ?> map && map.containsKey(Directives.PATCH);
  }

  private static boolean replacesAll(Object element) {
    return element instanceof Map<?, ?> map && Directives.REPLACE.equals(map.get(Directives.PATCH));
  }
}
