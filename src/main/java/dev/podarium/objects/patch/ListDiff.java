package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds what makes one merged list of another.
 *
 * @param changes whether additions and changes are said
 * @param deletions whether deletions are said
 */
record ListDiff(StrategicDiff maps, MergeSchema.Rule rule, boolean changes, boolean deletions) {

  /** What a patch says about one list; each part may be empty. */
  record Patch(List<Object> elements, List<Object> deletedValues, List<Object> order) {

    private static final Patch NONE = new Patch(List.of(), List.of(), List.of());

    void putInto(Map<String, Object> patch, String key) {
      put(patch, key, elements);
      put(patch, Directives.DELETE_VALUES + key, deletedValues);
      put(patch, Directives.ORDER + key, order);
    }

    private static void put(Map<String, Object> patch, String key, List<Object> list) {
      if (!list.isEmpty()) {
        patch.put(key, list);
      }
    }
  }

  Patch between(List<Object> original, List<Object> modified) {
    if (original.isEmpty()) {
      return changes ? new Patch(modified, List.of(), List.of()) : Patch.NONE;
    }
    return Trees.holdsMaps(original, modified)
        ? betweenMaps(original, modified)
        : betweenValues(original, modified);
  }

  private Patch betweenMaps(List<Object> original, List<Object> modified) {
    refuseKeyless(original);
    refuseKeyless(modified);
    var order = new ElementOrder(rule.key());
    var elements = new ArrayList<>(changes(original, modified, order));
    if (deletions) {
      original.stream()
          .filter(element -> order.indexOf(modified, element) < 0)
          .sorted(Comparator.comparing(element -> GoText.of(order.identity(element))))
          .forEach(
              element -> elements.add(Directives.deletion(rule.key(), order.identity(element))));
    }
    var said = !elements.isEmpty() || (changes && !sameOrder(original, modified, order));
    return new Patch(elements, List.of(), said ? keysOf(modified) : List.of());
  }

  private List<Object> changes(List<Object> original, List<Object> modified, ElementOrder order) {
    var result = new ArrayList<>();
    var left = new ArrayList<>(original);
    for (var element : modified) {
      var index = order.indexOf(left, element);
      if (index >= 0) {
        var change = change(Trees.map(left.remove(index)), Trees.map(element));
        if (!change.isEmpty()) {
          result.add(change);
        }
      } else if (changes) {
        result.add(element);
      }
    }
    return result;
  }

  private Map<String, Object> change(Map<String, Object> before, Map<String, Object> after) {
    var change = maps.maps(before, after, rule.inside(), rule.retainKeys());
    if (!change.isEmpty()) {
      change.put(rule.key(), after.get(rule.key()));
    }
    return change;
  }

  private Patch betweenValues(List<Object> original, List<Object> modified) {
    var added = leftOver(modified, original);
    var gone = new ArrayList<>(new LinkedHashSet<>(leftOver(original, modified)));
    gone.sort(Comparator.comparing(GoText::of));
    var said = (deletions && !gone.isEmpty()) || (changes && !original.equals(modified));
    return new Patch(
        changes ? new ElementOrder("").sorted(added, modified) : List.of(),
        deletions ? gone : List.of(),
        said ? modified : List.of());
  }

  /** What is left of one list when each element of the other has taken away its equal. */
  private static List<Object> leftOver(List<Object> list, List<Object> taken) {
    var result = new ArrayList<>(list);
    taken.forEach(result::remove);
    return result;
  }

  private static boolean sameOrder(
      List<Object> original, List<Object> modified, ElementOrder order) {
    return original.stream()
        .map(order::identity)
        .toList()
        .equals(modified.stream().map(order::identity).toList());
  }

  private List<Object> keysOf(List<Object> elements) {
    var result = new ArrayList<>();
    for (var element : elements) {
      var key = new LinkedHashMap<String, Object>();
      key.put(rule.key(), Trees.map(element).get(rule.key()));
      result.add(key);
    }
    return result;
  }

  private void refuseKeyless(List<Object> elements) {
    for (var element : elements) {
      if (!(element instanceof Map<?, ?> map) || !map.containsKey(rule.key())) {
        throw BadPatch.noMergeKey(element, rule.key());
      }
    }
  }
}
