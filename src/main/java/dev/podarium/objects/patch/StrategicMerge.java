package dev.podarium.objects.patch;

import dev.podarium.objects.json.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    for (var key : patch.keySet()) {
      if (key.startsWith(Directives.ORDER)) {
        orderedList(result, rest, key, schema);
      }
    }
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
    throw unknown(patch);
  }

  static BadPatch unknown(Map<String, Object> patch) {
    return BadPatch.unexpected(
        "unknown patch type: %s in map: %s"
            .formatted(GoText.of(patch.get(Directives.PATCH)), GoText.of(patch)));
  }

  private void retainKeys(Map<String, Object> result, Map<String, Object> patch) {
    if (!patch.containsKey(Directives.RETAIN_KEYS)) {
      return;
    }
    var retained = patch.remove(Directives.RETAIN_KEYS);
    if (combining) {
      result.putIfAbsent(Directives.RETAIN_KEYS, retained);
    } else if (retained instanceof List<?> keys && coversAll(patch, keys)) {
      result.keySet().retainAll(keys);
    } else {
      throw BadPatch.malformed("invalid patch format of retainKeys");
    }
  }

  private static boolean coversAll(Map<String, Object> patch, List<?> keys) {
    return patch.keySet().stream()
        .filter(key -> patch.get(key) != null)
        .filter(key -> !key.startsWith(Directives.DELETE_VALUES))
        .filter(key -> !key.startsWith(Directives.ORDER))
        .allMatch(keys::contains);
  }

  /** Merges a list that the patch also orders, and takes both out of the patch. */
  private void orderedList(
      Map<String, Object> result, Map<String, Object> patch, String key, MergeSchema schema) {
    var order = patch.remove(key);
    if (combining && !Objects.equals(result.getOrDefault(key, order), order)) {
      throw BadPatch.elementOrder();
    }
    if (combining) {
      result.put(key, order);
    }
    var wanted = Trees.requireList(order);
    var name = Directives.field(key, Directives.ORDER, BadPatch::elementOrder);
    var original = result.containsKey(name) ? Trees.requireList(result.get(name)) : null;
    var change = patch.containsKey(name) ? Trees.requireList(patch.get(name)) : null;
    schema.requireList(name);
    var rule = schema.rule(name);
    WantedOrder.check(change, wanted, rule.key());
    if (original != null || change != null) {
      result.put(name, lists.ordered(original, change, wanted, rule));
      patch.remove(name);
    }
  }

  private void field(
      Map<String, Object> result, String key, @Nullable Object value, MergeSchema schema) {
    if (!key.startsWith(Directives.DELETE_VALUES)) {
      put(result, key, value, schema.rule(key));
    } else if (combining) {
      result.put(key, value);
    } else {
      var name = Directives.field(key, Directives.DELETE_VALUES, StrategicMerge::badValues);
      deleteValues(result, name, value, schema.rule(name));
    }
  }

  private void put(
      Map<String, Object> result, String key, @Nullable Object value, MergeSchema.Rule rule) {
    var original = result.get(key);
    if (value == null) {
      result.remove(key);
      if (combining) {
        result.put(key, null);
      }
    } else if (!result.containsKey(key) || !Trees.sameShape(original, value)) {
      fresh(result, key, value);
    } else {
      result.put(key, merged(original, value, rule));
    }
  }

  private Object merged(@Nullable Object original, Object change, MergeSchema.Rule rule) {
    return switch (change) {
      case Map<?, ?> map when rule.replacesMap() -> map;
      case Map<?, ?> map -> maps(Trees.requireMap(original), Trees.map(map), rule.inside());
      case List<?> list -> lists.merge(Trees.requireList(original), Trees.list(list), rule);
      default -> change;
    };
  }

  /** What the patch says where nothing of the sort was. */
  private void fresh(Map<String, Object> result, String key, Object change) {
    var said = combining ? change : Nulls.prunedValue(change);
    if (Directives.isDirective(said)) {
      result.remove(key);
    } else {
      result.put(key, Directives.without(said));
    }
  }

  private void deleteValues(
      Map<String, Object> result, String name, @Nullable Object values, MergeSchema.Rule rule) {
    if (values == null) {
      result.remove(name);
    } else if (result.get(name) instanceof List<?> list && values instanceof List<?> gone) {
      result.put(name, lists.deleted(Trees.list(list), Trees.list(gone), rule));
    }
  }

  private static BadPatch badValues() {
    return BadPatch.malformed("invalid patch format of primitive list");
  }
}
