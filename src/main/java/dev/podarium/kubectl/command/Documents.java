package dev.podarium.kubectl.command;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Manifest documents as kubectl handles them before it sends anything. */
public final class Documents {

  private Documents() {}

  /** A copy with the namespace of the command where none was written, as kubectl fills it in. */
  public static Map<String, Object> inNamespace(Map<String, Object> document, String namespace) {
    var copy = Json.tree((Object) document);
    var metadata = metadata(copy);
    if (kind(copy).namespaced()) {
      metadata.putIfAbsent("namespace", namespace);
    }
    copy.put("metadata", metadata);
    return copy;
  }

  /**
   * The same for a command that may name a namespace of its own: then the document may name no
   * other.
   */
  public static Map<String, Object> inNamespace(
      Map<String, Object> document, Invocation invocation) {
    var placed = inNamespace(document, invocation.namespace());
    var written = text(metadata(placed).get("namespace"));
    if (invocation.namespaceGiven()
        && kind(placed).namespaced()
        && !written.equals(invocation.namespace())) {
      throw new KubectlError(
          "error: the namespace from the provided object \"%s\" does not match the namespace \"%s\". You must pass '--namespace=%s' to perform this operation."
              .formatted(written, invocation.namespace(), written));
    }
    return placed;
  }

  /** What a document names. */
  public static ObjectRef ref(Map<String, Object> document) {
    var kind = kind(document);
    var metadata = metadata(document);
    var namespace = kind.namespaced() ? text(metadata.get("namespace")) : "";
    return new ObjectRef(kind, namespace, text(metadata.get("name")));
  }

  public static Kind kind(Map<String, Object> document) {
    var apiVersion = text(document.get("apiVersion"));
    var name = text(document.get("kind"));
    var kind = Kinds.find(apiVersion, name);
    if (kind == null) {
      throw new KubectlError(
          "error: resource mapping not found: no matches for kind \"%s\" in version \"%s\""
              .formatted(name, apiVersion));
    }
    return kind;
  }

  /** A copy of the metadata, empty when there is none. */
  public static Map<String, Object> metadata(Map<String, Object> document) {
    return copyOfMap(document.get("metadata"));
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> copyOfMap(@Nullable Object value) {
    return value instanceof Map
        ? new LinkedHashMap<>((Map<String, Object>) value)
        : new LinkedHashMap<>();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
