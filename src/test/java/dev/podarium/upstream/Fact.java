package dev.podarium.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change, as the recordings write it.
 *
 * @param t seconds since the start
 * @param verb {@code existing}, {@code create}, {@code update} or {@code delete}
 * @param changed from a field's short name to its new value: {@code condition.Available} to status,
 *     reason and message
 */
record Fact(double t, String verb, String kind, String name, Map<String, Object> changed) {

  @SuppressWarnings("unchecked")
  static Fact recorded(Map<String, Object> change) {
    var changed =
        change.get("changed") == null
            ? Map.<String, Object>of()
            : (Map<String, Object>) change.get("changed");
    return new Fact(
        ((Number) change.get("t")).doubleValue(),
        String.valueOf(change.get("verb")),
        String.valueOf(change.get("kind")),
        unnumbered(String.valueOf(change.get("name"))),
        unnumbered(changed));
  }

  String text(String field) {
    return String.valueOf(changed.get(field));
  }

  /** Pods and Nodes lose their numbers: which Pod, and which of equal Nodes, is chance. */
  private static Map<String, Object> unnumbered(Map<String, Object> changed) {
    var result = new LinkedHashMap<String, Object>();
    changed.forEach(
        (field, value) ->
            result.put(
                field,
                switch (value) {
                  case String text -> unnumbered(text);
                  case List<?> list -> list.stream().map(x -> unnumbered(x.toString())).toList();
                  default -> value;
                }));
    return result;
  }

  static String unnumbered(String text) {
    return text.replaceAll("<pod\\d+>", "<pod>").replaceAll("node-\\d+", "<node>");
  }
}
