package dev.podarium.objects.patch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes strategic merge patches from two or three documents.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch.go
 */
public final class StrategicDiff {

  /** Whether additions and changes are said. */
  private final boolean changes;

  /** Whether deletions are said. */
  private final boolean deletions;

  private StrategicDiff(boolean changes, boolean deletions) {
    this.changes = changes;
    this.deletions = deletions;
  }

  /** The patch that makes the second document of the first; empty when they are equal. */
  public static Map<String, Object> twoWay(
      Map<String, Object> original, Map<String, Object> modified, MergeSchema schema) {
    return new StrategicDiff(true, true).maps(original, modified, schema, false);
  }

  /**
   * The patch by which kubectl applies a manifest to a live object: it deletes what was applied
   * last and is gone from the manifest, adds and changes what the manifest says, and leaves alone
   * what neither mentions.
   *
   * <p>Example: applied {@code {a: 1, b: 1}}, manifest {@code {a: 2}}, live {@code {a: 1, b: 1, c:
   * 1}} gives {@code {a: 2, b: null}}.
   *
   * <p>Source: k8s.io/kubectl/pkg/cmd/apply/patcher.go
   */
  public static Map<String, Object> threeWay(
      Map<String, Object> lastApplied,
      Map<String, Object> manifest,
      Map<String, Object> live,
      MergeSchema schema) {
    var changes = new StrategicDiff(true, false).maps(live, manifest, schema, false);
    var deletions = new StrategicDiff(false, true).maps(lastApplied, manifest, schema, false);
    return StrategicMerge.combine(deletions, changes, schema);
  }

  Map<String, Object> maps(
      Map<String, Object> original,
      Map<String, Object> modified,
      MergeSchema schema,
      boolean retainKeys) {
    var patch = new LinkedHashMap<String, Object>();
    modified.forEach((key, value) -> field(patch, key, original, value, schema.rule(key)));
    var gone = original.keySet().stream().filter(key -> !modified.containsKey(key)).toList();
    if (deletions) {
      gone.forEach(key -> patch.put(key, null));
    }
    var retained = keysWithValues(modified);
    var cleared = gone.stream().anyMatch(key -> original.get(key) != null);
    if (retainKeys && !retained.isEmpty() && (!patch.isEmpty() || cleared)) {
      patch.put(Directives.RETAIN_KEYS, retained);
    }
    return patch;
  }

  private void field(
      Map<String, Object> patch,
      String key,
      Map<String, Object> originals,
      @Nullable Object modified,
      MergeSchema.Rule rule) {
    var original = originals.get(key);
    if (!originals.containsKey(key) || !Trees.sameShape(original, modified)) {
      put(patch, key, modified);
    } else if (original instanceof Map<?, ?> before && modified instanceof Map<?, ?> after) {
      mapField(patch, key, Trees.map(before), Trees.map(after), rule);
    } else if (rule.mergesList()
        && original instanceof List<?> before
        && modified instanceof List<?> after) {
      new ListDiff(this, rule, changes, deletions)
          .between(Trees.list(before), Trees.list(after))
          .putInto(patch, key);
    } else if (!Objects.equals(original, modified)) {
      put(patch, key, modified);
    }
  }

  private void mapField(
      Map<String, Object> patch,
      String key,
      Map<String, Object> original,
      Map<String, Object> modified,
      MergeSchema.Rule rule) {
    if (rule.replacesMap()) {
      put(patch, key, modified);
      return;
    }
    var inside = maps(original, modified, rule.inside(), rule.retainKeys());
    if (!inside.isEmpty()) {
      patch.put(key, inside);
    }
  }

  private void put(Map<String, Object> patch, String key, @Nullable Object value) {
    if (changes) {
      patch.put(key, value);
    }
  }

  private static List<String> keysWithValues(Map<String, Object> map) {
    return map.keySet().stream().filter(key -> map.get(key) != null).sorted().toList();
  }
}
