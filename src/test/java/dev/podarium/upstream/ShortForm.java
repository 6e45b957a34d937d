package dev.podarium.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object by the short names that the recordings give its fields: {@code status.readyReplicas},
 * {@code condition.Available}, {@code annotation.revision}, {@code owners}.
 *
 * @param tree the object as JSON
 */
record ShortForm(Map<String, Object> tree) {

  /** What has no short name of its own, by kind: fields of spec and status that are told too. */
  private static final Map<String, List<String>> MORE =
      Map.of(
          "CronJob", List.of("spec.suspend"),
          "Node", List.of("spec.unschedulable"),
          "ControllerRevision", List.of("revision"));

  /** Those of controllers, and the one that a person writes for them. */
  private static final String ANNOTATIONS =
      "deployment\\.kubernetes\\.io/.+|kubernetes\\.io/change-cause";

  /** The fields that have a value, with generated names told. */
  Map<String, Object> fields(UnaryOperator<String> names) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "spec.replicas", at("spec.replicas"));
    put(fields, "spec.parallelism", at("spec.parallelism"));
    map("status").forEach((field, value) -> putScalar(fields, "status." + field, value, names));
    map("metadata.annotations")
        .forEach(
            (key, value) -> {
              if (key.matches(ANNOTATIONS)) {
                fields.put(annotation(key), value);
              }
            });
    maps("status.conditions").stream()
        .filter(this::isCompared)
        .forEach(condition -> put(fields, condition, names));
    put(fields, "owners", list("metadata.ownerReferences", owner -> names.apply(owner(owner))));
    put(fields, "finalizers", at("metadata.finalizers"));
    put(
        fields,
        "taints",
        list("spec.taints", taint -> taint.get("key") + ":" + taint.get("effect")));
    MORE.getOrDefault(kind(), List.of())
        .forEach(path -> put(fields, path.substring(path.indexOf('.') + 1), at(path)));
    return fields;
  }

  private String kind() {
    return String.valueOf(tree.get("kind"));
  }

  /** {@code annotation.revision} of {@code deployment.kubernetes.io/revision}. */
  static String annotation(String key) {
    return "annotation." + key.substring(key.lastIndexOf('/') + 1);
  }

  /** Of Pods only the condition that is not a kubelet's or the scheduler's affair. */
  private boolean isCompared(Map<String, Object> condition) {
    return switch (kind()) {
      case "Pod" -> condition.get("type").equals("DisruptionTarget");
      default -> true;
    };
  }

  private static void putScalar(
      Map<String, Object> fields, String name, Object value, UnaryOperator<String> names) {
    if (value instanceof Number) {
      fields.put(name, value);
    } else if (value instanceof String text) {
      fields.put(name, names.apply(text));
    }
  }

  private static void put(
      Map<String, Object> fields, Map<String, Object> condition, UnaryOperator<String> names) {
    var said =
        Stream.of("status", "reason", "message")
            .map(field -> names.apply(Objects.toString(condition.get(field), "")))
            .filter(text -> !text.isEmpty())
            .toList();
    fields.put("condition." + condition.get("type"), said);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static String owner(Map<String, Object> owner) {
    var name = owner.get("kind") + "/" + owner.get("name");
    return Boolean.TRUE.equals(owner.get("controller")) ? name + " (controller)" : name;
  }

  private @Nullable List<String> list(String path, Function<Map<String, Object>, String> told) {
    var list = maps(path).stream().map(told).toList();
    return list.isEmpty() ? null : list;
  }

  private Map<String, Object> map(String path) {
    return at(path) instanceof Map<?, ?> ? cast(at(path)) : new TreeMap<>();
  }

  private List<Map<String, Object>> maps(String path) {
    return at(path) instanceof List<?> list
        ? list.stream().map(ShortForm::cast).toList()
        : List.of();
  }

  private @Nullable Object at(String path) {
    Object at = tree;
    for (var field : path.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(field) : null;
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object map) {
    return (Map<String, Object>) map;
  }
}
