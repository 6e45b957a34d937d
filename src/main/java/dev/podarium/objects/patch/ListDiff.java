package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds what makes one merged list of another. Both are sorted by their keys and walked through
 * side by side, as the real one does: where a key occurs twice in one list and once in the other,
 * the one that is left over is a deletion of the key, and so of both, or an addition to the key.
 *
 * <p>Example: {@code [A=1, A=2]} becomes {@code [A=2]} by {@code [{$patch: delete, name: A}]}.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch.go, diffLists
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
      put(patch, Directives.about(Directives.DELETE_VALUES, key), deletedValues);
      put(patch, Directives.about(Directives.ORDER, key), order);
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
    return Trees.holdMaps(original, modified)
        ? betweenMaps(original, modified)
        : betweenValues(original, modified);
  }

  private Patch betweenMaps(List<Object> original, List<Object> modified) {
    var order = new ElementOrder(rule.key(), true);
    var changed = new ArrayList<>();
    var deleted = new ArrayList<>();
    for (var pair : pairs(original, modified, order)) {
      if (pair.before() != null && pair.after() != null) {
        change(pair.before(), pair.after(), changed);
      } else if (pair.after() != null && changes) {
        changed.add(pair.after());
      } else if (pair.before() != null && deletions) {
        deleted.add(Directives.deletion(rule.key(), order.keyOf(pair.before())));
      }
    }
    var elements = new ArrayList<>(order.sorted(changed, modified));
    elements.addAll(deleted);
    var said = !elements.isEmpty() || (changes && !sameOrder(original, modified, order));
    return new Patch(elements, List.of(), said ? keysOf(modified, order) : List.of());
  }

  private static List<Pair> pairs(
      List<Object> original, List<Object> modified, ElementOrder order) {
    return Pair.of(
        GoSort.byText(original, element -> GoText.of(order.identity(element))),
        GoSort.byText(modified, element -> GoText.of(order.identity(element))),
        element -> GoText.of(order.keyOf(element)));
  }

  private void change(Object before, Object after, List<Object> changed) {
    var change = maps.maps(Trees.map(before), Trees.map(after), rule.inside(), rule.retainKeys());
    if (!change.isEmpty()) {
      change.put(rule.key(), Trees.map(after).get(rule.key()));
      changed.add(change);
    }
  }

  private Patch betweenValues(List<Object> original, List<Object> modified) {
    var sorted = GoSort.byText(original, GoText::of);
    var added = new ArrayList<>();
    var gone = new LinkedHashSet<>();
    for (var pair : Pair.of(sorted, GoSort.byText(modified, GoText::of), GoText::of)) {
      if (pair.before() == null && changes) {
        added.add(pair.after());
      } else if (pair.after() == null && deletions) {
        gone.add(pair.before());
      }
    }
    var said = (deletions && !gone.isEmpty()) || (changes && !sorted.equals(modified));
    return new Patch(
        new ElementOrder("", false).sorted(added, modified),
        List.copyOf(gone),
        said ? modified : List.of());
  }

  private static boolean sameOrder(
      List<Object> original, List<Object> modified, ElementOrder order) {
    return original.stream()
        .map(order::keyOf)
        .toList()
        .equals(modified.stream().map(order::keyOf).toList());
  }

  private static List<Object> keysOf(List<Object> elements, ElementOrder order) {
    var result = new ArrayList<>();
    for (var element : elements) {
      var key = new LinkedHashMap<String, Object>();
      key.put(order.key(), order.keyOf(element));
      result.add(key);
    }
    return result;
  }
}
