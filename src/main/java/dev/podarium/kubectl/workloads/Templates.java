package dev.podarium.kubectl.workloads;

import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the Pods of a workload are described, in its tree. */
final class Templates {

  private Templates() {}

  /** The containers and init containers, each a part of the tree that may be changed. */
  static List<Map<String, Object>> containers(Map<String, Object> tree, ObjectRef ref) {
    var spec = podSpec(tree, ref);
    var containers = new ArrayList<Map<String, Object>>();
    containers.addAll(maps(spec.get("initContainers")));
    containers.addAll(maps(spec.get("containers")));
    return containers;
  }

  /** The Pod template, a part of the tree that may be changed. */
  static Map<String, Object> template(Map<String, Object> tree, ObjectRef ref) {
    var spec = map(tree.get("spec"));
    var template = map(spec.get("jobTemplate")).isEmpty() ? spec : map(spec.get("jobTemplate"));
    var found =
        map(template == spec ? spec.get("template") : map(template.get("spec")).get("template"));
    if (found.isEmpty()) {
      throw new KubectlError(
          "error: the object %s has no Pod template, so nothing can be set in it"
              .formatted(ResourceNames.of(ref)));
    }
    return found;
  }

  private static Map<String, Object> podSpec(Map<String, Object> tree, ObjectRef ref) {
    return ref.kind().name().equals("Pod")
        ? map(tree.get("spec"))
        : map(template(tree, ref).get("spec"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object value) {
    return value instanceof List ? (List<Map<String, Object>>) value : List.of();
  }
}
