package dev.podarium.kubectl.nodes;

import dev.podarium.objects.metadata.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A taint as it is written on a command line: {@code key=value:effect}, {@code key:effect}, {@code
 * key}.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/taint/utils.go, parseTaint
 *
 * @param value empty when none was written
 * @param effect empty when none was written: every effect
 */
record TaintSpec(String key, String value, String effect) {

  private static final List<String> EFFECTS =
      List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with what is wrong, in kubectl's words
   */
  static TaintSpec parse(String text) {
    var parts = text.split(":", -1);
    var pair = parts[0].split("=", -1);
    if (parts.length > 2 || (parts.length == 2 && pair.length > 2)) {
      throw invalid(text, List.of());
    }
    if (parts.length == 1) {
      return new TaintSpec(validKey(parts[0], text), "", "");
    }
    if (!EFFECTS.contains(parts[1])) {
      throw new IllegalArgumentException(
          "invalid taint effect: %s, unsupported taint effect".formatted(parts[1]));
    }
    var value = pair.length == 2 ? pair[1] : "";
    var problems = Names.labelValue(value);
    if (!problems.isEmpty()) {
      throw invalid(text, problems);
    }
    return new TaintSpec(validKey(pair[0], text), value, parts[1]);
  }

  /** What is wrong with a text that should be one; the reasons may be known or not. */
  static IllegalArgumentException invalid(String text, List<String> problems) {
    var why = problems.isEmpty() ? "" : ", " + String.join("; ", problems);
    return new IllegalArgumentException("invalid taint spec: " + text + why);
  }

  /** Whether it takes a taint of that key and effect away. */
  boolean covers(TaintSpec other) {
    return key.equals(other.key) && (effect.isEmpty() || effect.equals(other.effect));
  }

  /** Whether both are of one key and effect, which tell taints apart. */
  boolean isSameAs(TaintSpec other) {
    return key.equals(other.key) && effect.equals(other.effect);
  }

  /** As a Node has it. */
  Map<String, Object> tree() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("effect", effect);
    tree.put("key", key);
    if (!value.isEmpty()) {
      tree.put("value", value);
    }
    return tree;
  }

  /** Of a Node's taint. */
  static TaintSpec of(Map<String, Object> tree) {
    return new TaintSpec(text(tree, "key"), text(tree, "value"), text(tree, "effect"));
  }

  private static String text(Map<String, Object> tree, String field) {
    return tree.getOrDefault(field, "").toString();
  }

  private static String validKey(String key, String text) {
    var problems = Names.qualified(key);
    if (!problems.isEmpty()) {
      throw invalid(text, problems);
    }
    return key;
  }

  /** {@code key:effect}, as an error names it. */
  @Override
  public String toString() {
    return effect.isEmpty() ? key : key + (value.isEmpty() ? "" : "=" + value) + ":" + effect;
  }
}
