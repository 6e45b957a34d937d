package dev.podarium.kubectl.get;

import dev.podarium.kubectl.command.Documents;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.json.PrettyJson;
import dev.podarium.objects.json.Yaml;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects whole, as {@code -o yaml} and {@code -o json} print them. */
final class ObjectPrinter {

  private ObjectPrinter() {}

  /** One object, or all of them as a List. */
  static String text(List<HasMetadata> objects, String format, boolean single) {
    var trees = objects.stream().map(object -> bare(object)).toList();
    var tree = single ? trees.getFirst() : list(trees);
    return format.equals("yaml") ? Yaml.text(tree).stripTrailing() : PrettyJson.text(tree);
  }

  /** Without what kubectl hides. */
  private static Map<String, Object> bare(HasMetadata object) {
    var tree = Json.tree((Object) object);
    var metadata = Documents.metadata(tree);
    metadata.remove("managedFields");
    tree.put("metadata", metadata);
    return tree;
  }

  private static Map<String, Object> list(List<Map<String, Object>> items) {
    var list = new LinkedHashMap<String, Object>();
    list.put("apiVersion", "v1");
    list.put("items", items);
    list.put("kind", "List");
    list.put("metadata", Map.of("resourceVersion", ""));
    return list;
  }
}
