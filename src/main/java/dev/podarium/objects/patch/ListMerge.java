package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the lists whose elements have a key, and sets of plain values.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch.go, mergeSlice and
 * mergePatchIntoOriginal
 */
final class ListMerge {

  private final StrategicMerge maps;

  ListMerge(StrategicMerge maps) {
    this.maps = maps;
  }

  /** The elements of both in order, as the field's rule says; deletions are followed. */
  List<Object> merge(List<Object> original, List<Object> change, MergeSchema.Rule rule) {
    if (!rule.mergesList() || (original.isEmpty() && change.isEmpty())) {
      return change;
    }
    if (!Trees.holdMaps(original, change)) {
      var both = new ArrayList<>(original);
      both.addAll(change);
      return new ElementOrder(rule.key(), false).arrange(distinct(both), change, original);
    }
    if (rule.key().isEmpty()) {
      throw BadPatch.unexpected("cannot merge lists without merge key for type struct");
    }
    var order = new ElementOrder(rule.key(), true);
    var replaced = change.stream().anyMatch(one -> directive(one).equals(Directives.REPLACE));
    var plain = change.stream().filter(one -> !Directives.isDirective(one)).toList();
    var left = without(original, change, order);
    if (replaced) {
      return order.arrange(plain, List.of(), plain);
    }
    var merged = put(left, plain, order, rule.inside());
    return order.arrange(merged, plain, stood(original, merged));
  }

  /** What is left of a list of plain values without some of them. */
  List<Object> deleted(List<Object> original, List<Object> values, MergeSchema.Rule rule) {
    if (!rule.mergesList() || (original.isEmpty() && values.isEmpty())) {
      return values;
    }
    if (Trees.holdMaps(original, values)) {
      return merge(original, values, rule);
    }
    return original.stream().filter(value -> !values.contains(value)).toList();
  }

  /**
   * The list that a patch also orders.
   *
   * @param original null when there is none
   * @param change null when the patch says nothing else of it; not null when the original is
   */
  List<Object> ordered(
      @Nullable List<Object> original,
      @Nullable List<Object> change,
      List<Object> wanted,
      MergeSchema.Rule rule) {
    var before = original == null ? List.of() : original;
    var said = change == null ? List.of() : change;
    var merged =
        original == null
            ? Directives.withoutIn(said)
            : change == null ? original : merge(original, change, rule);
    var order = new ElementOrder(rule.key(), !wanted.isEmpty() && firstIsMap(before, said));
    var arranged = order.arrange(merged, wanted, stood(before, merged));
    Trees.holdMaps(before, said);
    return arranged;
  }

  /**
   * The order in which elements count as having stood before: the places that deletions freed are
   * taken by what was added, as the API server has it.
   */
  private static List<Object> stood(List<Object> original, List<Object> merged) {
    return merged.subList(0, Math.min(original.size(), merged.size()));
  }

  private static boolean firstIsMap(List<Object> one, List<Object> other) {
    var list = one.isEmpty() ? other : one;
    return !list.isEmpty() && list.getFirst() instanceof Map;
  }

  /** Each element is merged into the first of its key, or added. */
  private List<Object> put(
      List<Object> original, List<Object> change, ElementOrder order, MergeSchema inside) {
    var result = new ArrayList<>(original);
    for (var element : change) {
      var index = order.find(result, order.keyOf(element));
      if (index < 0) {
        result.add(element);
      } else {
        result.set(index, maps.maps(Trees.map(result.get(index)), Trees.map(element), inside));
      }
    }
    return result;
  }

  /** Without all the elements whose keys the change deletes. */
  private static List<Object> without(
      List<Object> original, List<Object> change, ElementOrder order) {
    var left = new ArrayList<>(original);
    for (var element : change) {
      switch (directive(element)) {
        case Directives.DELETE -> {
          var key = order.keyOf(element);
          for (var i = order.find(left, key); i >= 0; i = order.find(left, key)) {
            left.remove(i);
          }
        }
        case Directives.MERGE ->
            throw BadPatch.unexpected("merging lists cannot yet be specified in the patch");
        case "", Directives.REPLACE -> {}
        default -> throw StrategicMerge.unknown(Trees.map(element));
      }
    }
    return left;
  }

  /** The directive that an element is, or nothing. */
  private static String directive(Object element) {
    return Directives.isDirective(element)
        ? GoText.of(Trees.map(element).get(Directives.PATCH))
        : "";
  }

  /** Each value once; the last one takes the place of one that is left out, as upstream has it. */
  private static List<Object> distinct(List<Object> values) {
    for (var i = 0; i < values.size(); i++) {
      for (var j = i + 1; j < values.size(); j++) {
        if (values.get(i).equals(values.get(j))) {
          values.set(j, values.getLast());
          values.removeLast();
          j--;
        }
      }
    }
    return values;
  }
}
