package dev.podarium.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One change, as the recordings write it.
 *
 * @param t seconds since the start
 * @param verb {@code existing}, {@code create}, {@code update} or {@code delete}
 * @param changed from a field's short name to its new value: {@code condition.Available} to status,
 *     reason and message
 * @param removed the fields that have no value any more
 */
record Fact(
    double t,
    String verb,
    String kind,
    String name,
    Map<String, Object> changed,
    List<String> removed) {

  @SuppressWarnings("unchecked")
  static Fact recorded(Map<String, Object> change) {
    var changed = (Map<String, Object>) change.getOrDefault("changed", Map.of());
    var removed = (List<String>) change.getOrDefault("removed", List.of());
    return new Fact(
        ((Number) change.get("t")).doubleValue(),
        String.valueOf(change.get("verb")),
        String.valueOf(change.get("kind")),
        unnumbered(String.valueOf(change.get("name"))),
        unnumbered(changed),
        removed.stream().map(Fact::shortName).toList());
  }

  /** {@code Deployment web}. */
  String about() {
    return kind + " " + name;
  }

  /** How a Node came to be is the stand-in's affair. */
  boolean beginsANode() {
    return kind.equals("Node") && !verb.equals("update");
  }

  String text(String field) {
    return String.valueOf(changed.get(field));
  }

  /**
   * Pods and Nodes lose their numbers: which Pod, and which of equal Nodes, is chance. Before 1.36
   * the Events of a StatefulSet began with a small letter.
   */
  private static Map<String, Object> unnumbered(Map<String, Object> changed) {
    var result = new LinkedHashMap<String, Object>();
    changed.forEach(
        (field, value) ->
            result.put(
                shortName(field),
                switch (value) {
                  case String text -> unnumbered(text.replaceFirst("^create Pod", "Create Pod"));
                  case List<?> list ->
                      list.stream().map(x -> unnumbered(Objects.toString(x, ""))).toList();
                  default -> value;
                }));
    return result;
  }

  /** Of a budget, which the recordings write without what they belong to. */
  private static final List<String> COUNTS =
      List.of("currentHealthy", "desiredHealthy", "disruptionsAllowed", "expectedPods");

  /** Recordings of the smaller form write the whole key of an annotation. */
  private static String shortName(String field) {
    if (COUNTS.contains(field)) {
      return "status." + field;
    }
    return field.startsWith("annotation.")
        ? ShortForm.annotation(field.substring("annotation.".length()))
        : field;
  }

  static String unnumbered(String text) {
    return text.replaceAll("<pod\\d+>", "<pod>")
        .replaceAll("(<rs\\d+>)-[a-z0-9]{5}\"", "$1-<pod>\"")
        .replaceAll("node-\\d+", "<node>")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uid>");
  }
}
