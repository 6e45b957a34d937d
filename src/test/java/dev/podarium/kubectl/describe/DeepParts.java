package dev.podarium.kubectl.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table writes {@code <deep>} where its objects go deeper than it does. What stood there is
 * told by the lines that it expects.
 */
final class DeepParts {

  private static final Map<String, ?> DEEP = Map.of("<deep>", "<deep>");

  private static final Map<String, Object> BY_FIELD =
      Map.ofEntries(
          Map.entry("limits", Map.of("cpu", "200m", "memory", "128Mi")),
          Map.entry("requests", Map.of("cpu", "100m", "memory", "64Mi")),
          Map.entry("ports", List.of(Map.of("containerPort", 80, "protocol", "TCP"))),
          Map.entry("waiting", Map.of("reason", "PodInitializing")),
          Map.entry("running", Map.of("startedAt", "2025-01-06T08:00:00Z")),
          Map.entry("httpGet", Map.of("path", "/healthz", "port", 80, "scheme", "HTTP")),
          Map.entry("tcpSocket", Map.of("port", 80)),
          Map.entry(
              "env",
              List.of(
                  Map.of("name", "A", "value", "1"),
                  Map.of(
                      "name",
                      "N",
                      "valueFrom",
                      Map.of(
                          "fieldRef", Map.of("apiVersion", "v1", "fieldPath", "metadata.name"))))),
          Map.entry(
              "volumeMounts",
              List.of(
                  Map.of("name", "cache", "mountPath", "/cache"),
                  Map.of("name", "conf", "mountPath", "/etc/conf", "readOnly", true))));

  private DeepParts() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> in(Map<String, Object> object) {
    var containers =
        "Job".equals(object.get("kind"))
            ? List.of(Map.of("name", "pi", "image", "perl:5"))
            : List.of(
                Map.of(
                    "name",
                    "web",
                    "image",
                    "nginx:1.26",
                    "ports",
                    List.of(Map.of("containerPort", 80))));
    return (Map<String, Object>) filled("", object, containers);
  }

  private static Object filled(String field, Object value, Object containers) {
    if (DEEP.equals(value) || value instanceof List<?> list && list.contains(DEEP)) {
      return field.equals("containers") ? containers : BY_FIELD.getOrDefault(field, value);
    }
    return switch (value) {
      case Map<?, ?> map -> {
        var result = new LinkedHashMap<String, Object>();
        map.forEach(
            (key, each) -> result.put((String) key, filled((String) key, each, containers)));
        yield result;
      }
      case List<?> list -> list.stream().map(each -> filled("", each, containers)).toList();
      default -> value;
    };
  }
}
