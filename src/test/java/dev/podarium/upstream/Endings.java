package dev.podarium.upstream;

import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is compared of the objects at the end: of Deployments and ReplicaSets the annotations that
 * controllers write, the size and the status without instants (and for ReplicaSets without the
 * generation, which counts the steps of a rollout); of Pods the name and the phase.
 *
 * @param release of the recording; before 1.35 no status counted terminating Pods
 */
record Endings(String release) {

  private static final String OWN = "deployment.kubernetes.io/";

  List<String> recorded(List<Map<String, Object>> objects) {
    return told(objects.stream(), Fact::unnumbered);
  }

  List<String> ours(Stream<HasMetadata> objects, Names names) {
    return told(objects.map(Json::tree), names::tell);
  }

  private List<String> told(Stream<Map<String, Object>> objects, UnaryOperator<String> names) {
    return objects.map(this::told).filter(Objects::nonNull).map(names).sorted().toList();
  }

  private String told(Map<String, Object> object) {
    var name = object.get("kind") + " " + map(object, "metadata").get("name") + " ";
    return switch (String.valueOf(object.get("kind"))) {
      case "Deployment" -> name + annotations(object) + " " + status(map(object, "status"));
      case "ReplicaSet" -> name + annotations(object) + " " + unstepped(object);
      case "Pod" -> name + map(object, "status").get("phase");
      default -> null;
    };
  }

  /** The status without the generation, which counts the steps of a rollout. */
  private Map<String, Object> unstepped(Map<String, Object> set) {
    var told = new TreeMap<>(status(map(set, "status")));
    told.remove("observedGeneration");
    told.put("wanted", map(set, "spec").get("replicas"));
    return told;
  }

  private static Map<String, Object> annotations(Map<String, Object> object) {
    var own = new TreeMap<>(map(map(object, "metadata"), "annotations"));
    own.keySet().removeIf(key -> !key.startsWith(OWN));
    return own;
  }

  private Map<String, Object> status(Map<String, Object> status) {
    var told = new TreeMap<>(status);
    if (!release.startsWith("1.36")) {
      told.remove("terminatingReplicas");
    }
    if (told.get("conditions") instanceof List<?> list) {
      told.put("conditions", list.stream().map(Endings::condition).sorted().toList());
    }
    return told;
  }

  private static String condition(Object condition) {
    var told = new LinkedHashMap<String, Object>();
    List.of("type", "status", "reason", "message")
        .forEach(field -> told.put(field, ((Map<?, ?>) condition).get(field)));
    return told.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> object, String field) {
    return object.get(field) == null ? Map.of() : (Map<String, Object>) object.get(field);
  }
}
