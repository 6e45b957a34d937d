package dev.podarium.objects.patch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries strategic merge patches out: maps are merged field by field, lists as the field's rule
 * says, and directives ({@code $patch}, {@code $retainKeys}, {@code $setElementOrder/…}, {@code
 * $deleteFromPrimitiveList/…}) say what a plain merge cannot.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch.go
 */
public final class StrategicMerge {

  private static final StrategicMerge APPLYING = new StrategicMerge(false);
  private static final StrategicMerge COMBINING = new StrategicMerge(true);

  /** Whether the "original" is itself a patch, so that directives and nulls are kept. */
  private final boolean combining;

  private final ListMerge lists;

  private StrategicMerge(boolean combining) {
    this.combining = combining;
    lists = new ListMerge(this);
  }

  /**
   * The document as the patch changes it.
   *
   * @throws BadPatch when an element of a merged list lacks its key, or a directive is unknown
   */
  public static Map<String, Object> apply(
      Map<String, Object> original, Map<String, Object> patch, MergeSchema schema) {
    return APPLYING.maps(original, patch, schema);
  }

  /** One patch that does what both do, the second after the first. */
  static Map<String, Object> combine(
      Map<String, Object> first, Map<String, Object> second, MergeSchema schema) {
    return COMBINING.maps(first, second, schema);
  }

  Map<String, Object> maps(
      Map<String, Object> original, Map<String, Object> patch, MergeSchema schema) {
    if (patch.containsKey(Directives.PATCH)) {
      return whole(patch);
    }
    var result = new LinkedHashMap<>(original);
    var rest = new LinkedHashMap<>(patch);
    retainKeys(result, rest);
    patch.forEach(
        (key, value) -> {
          if (key.startsWith(Directives.ORDER)) {
            rest.remove(key);
            orderedList(result, rest, key, Trees.list(value), schema);
          }
        });
    rest.forEach((key, value) -> field(result, key, value, schema));
    return result;
  }

  private static Map<String, Object> whole(Map<String, Object> patch) {
    var directive = patch.get(Directives.PATCH);
    if (Directives.DELETE.equals(directive)) {
      return new LinkedHashMap<>();
    }
    if (Directives.REPLACE.equals(directive)) {
      var result = new LinkedHashMap<>(patch);
      result.remove(Directives.PATCH);
      return result;
    }
    throw new BadPatch(
        "unknown patch type: %s in map: %s".formatted(GoText.of(directive), GoText.of(patch)));
  }

  private void retainKeys(Map<String, Object> result, Map<String, Object> patch) {
    var retained = patch.remove(Directives.RETAIN_KEYS);
    if (retained == null) {
      return;
    }
    if (combining) {
      result.putIfAbsent(Directives.RETAIN_KEYS, retained);
    } else {
      result.keySet().retainAll(Trees.list(retained));
    }
  }

  /** Merges a list that the patch also orders, and takes it out of the patch. */
  private void orderedList(
      Map<String, Object> result,
      Map<String, Object> patch,
      String key,
      List<Object> wanted,
      MergeSchema schema) {
    if (combining) {
      result.putIfAbsent(key, wanted);
    }
    var name = key.substring(Directives.ORDER.length());
    var original = result.get(name);
    var change = patch.remove(name);
    if (original == null && change == null) {
      return;
    }
    var rule = schema.rule(name);
    var merged = lists.either(original, change, rule);
    var order = new ElementOrder(rule.key());
    result.put(name, order.arrange(merged, wanted, ListMerge.stood(original, merged)));
  }

  private void field(
      Map<String, Object> result, String key, @Nullable Object value, MergeSchema schema) {
    if (value == null) {
      result.remove(key);
      if (combining) {
        result.put(key, null);
      }
    } else if (key.startsWith(Directives.DELETE_VALUES)) {
      deleteValues(result, key, Trees.list(value));
    } else {
      result.put(key, merged(result.get(key), value, schema.rule(key)));
    }
  }

  private void deleteValues(Map<String, Object> result, String key, List<Object> values) {
    if (combining) {
      result.put(key, values);
      return;
    }
    var name = key.substring(Directives.DELETE_VALUES.length());
    if (result.get(name) instanceof List<?> list) {
      result.put(name, list.stream().filter(value -> !values.contains(value)).toList());
    }
  }

  private Object merged(@Nullable Object original, Object change, MergeSchema.Rule rule) {
    if (original == null || !Trees.sameShape(original, change)) {
      return fresh(change);
    }
    return switch (change) {
      case Map<?, ?> map when !rule.replacesMap() ->
          maps(Trees.map(original), Trees.map(map), rule.inside());
      case List<?> list when rule.mergesList() ->
          lists.merge(Trees.list(original), Trees.list(list), rule);
      default -> change;
    };
  }

  /** What the patch says where nothing was. */
  Object fresh(Object change) {
    return combining ? change : Directives.resolved(change);
  }
}
