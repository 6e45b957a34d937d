package dev.podarium.workbench.inspector;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object as YAML, without what nobody wants to read and without what is secret. */
final class LiveYaml {

  private static final String MASK = "••••••••";

  private LiveYaml() {}

  static String of(HasMetadata object) {
    var tree = Json.tree(object);
    if (tree.get("metadata") instanceof Map<?, ?> metadata) {
      metadata.remove("managedFields");
    }
    if (object instanceof Secret) {
      hideLastApplied(tree.get("metadata"));
      tree.computeIfPresent("data", (key, data) -> masked(data));
      tree.computeIfPresent("stringData", (key, data) -> masked(data));
    }
    return Json.yaml(tree);
  }

  /** What was applied has the values in it. */
  private static void hideLastApplied(@Nullable Object metadata) {
    if (metadata instanceof Map<?, ?> meta && meta.get("annotations") instanceof Map<?, ?> notes) {
      notes.remove(Metas.LAST_APPLIED);
    }
  }

  private static Object masked(Object data) {
    if (data instanceof Map<?, ?> values) {
      var hidden = new TreeMap<String, Object>();
      values.keySet().forEach(key -> hidden.put(String.valueOf(key), MASK));
      return hidden;
    }
    return MASK;
  }
}
