package dev.podarium.upstream;

import dev.podarium.objects.json.Json;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of the objects at the end: the annotations that controllers write, the wanted
 * size and the status without instants (and for ReplicaSets without the generation, which counts
 * the steps of a rollout); of Pods the name and the phase. Nodes are left out: what was recorded of
 * them is the stand-in's.
 *
 * @param release of the recording; before 1.35 no status counted terminating Pods
 */
record Endings(String release) {

  private static final String OWN = "deployment.kubernetes.io/";
  private static final List<String> WHOLE =
      List.of(
          "Deployment",
          "ReplicationController",
          "DaemonSet",
          "StatefulSet",
          "Job",
          "CronJob",
          "HorizontalPodAutoscaler",
          "PodDisruptionBudget",
          "ResourceQuota");

  List<String> recorded(List<Map<String, Object>> objects) {
    return told(objects.stream(), Fact::unnumbered);
  }

  List<String> ours(Stream<HasMetadata> objects, Names names) {
    return told(objects.map(Json::tree), names::tell);
  }

  private List<String> told(Stream<Map<String, Object>> objects, UnaryOperator<String> names) {
    return objects.map(this::told).filter(Objects::nonNull).map(names).sorted().toList();
  }

  private @Nullable String told(Map<String, Object> object) {
    var kind = String.valueOf(object.get("kind"));
    var name = kind + " " + map(object, "metadata").get("name") + " ";
    return switch (kind) {
      case "ReplicaSet" -> name + annotations(object) + " " + unstepped(object);
      case "Pod" -> name + map(object, "status").get("phase");
      case "ControllerRevision" -> name + object.get("revision");
      default -> WHOLE.contains(kind) ? name + annotations(object) + " " + status(object) : null;
    };
  }

  /** The status without the generation, which counts the steps of a rollout. */
  private Map<String, Object> unstepped(Map<String, Object> set) {
    var told = status(set);
    told.remove("observedGeneration");
    return told;
  }

  private static Map<String, Object> annotations(Map<String, Object> object) {
    var own = new TreeMap<>(map(map(object, "metadata"), "annotations"));
    own.keySet().removeIf(key -> !key.startsWith(OWN));
    return own;
  }

  private Map<String, Object> status(Map<String, Object> object) {
    var told = new TreeMap<>(timeless(map(object, "status")));
    if (!release.startsWith("1.36")) {
      told.remove("terminatingReplicas");
    }
    told.put("wanted", map(object, "spec").get("replicas"));
    return told;
  }

  /** A copy without instants, uids and versions; conditions sorted. */
  private static Map<String, Object> timeless(Map<String, Object> tree) {
    var told = new TreeMap<String, Object>();
    tree.forEach(
        (field, value) -> {
          var kept = timeless(value);
          if (!field.matches(".*Time|uid|resourceVersion") && !Map.of().equals(kept)) {
            told.put(field, kept);
          }
        });
    return told;
  }

  private static Object timeless(Object value) {
    return switch (value) {
      case Map<?, ?> map -> timeless(cast(map));
      case List<?> list -> sorted(list);
      case Number number -> number.longValue();
      default -> value;
    };
  }

  private static List<String> sorted(List<?> list) {
    var told = new ArrayList<String>();
    list.forEach(value -> told.add(String.valueOf(timeless(value))));
    return told.stream().sorted().toList();
  }

  private static Map<String, Object> map(Map<String, Object> object, String field) {
    return object.get(field) == null ? Map.of() : cast(object.get(field));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object map) {
    return (Map<String, Object>) map;
  }
}
