package dev.podarium.kubectl.command;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Manifest documents as kubectl handles them before it sends anything. */
public final class Documents {

  private Documents() {}

  /**
   * The document with the namespace of the command where none was written, as kubectl fills it in;
   * a copy that shares the rest.
   *
   * @param kinds that the cluster has
   */
  public static Map<String, Object> inNamespace(
      Map<String, Object> document, String namespace, Kinds kinds) {
    var copy = new LinkedHashMap<>(document);
    var metadata = metadata(document);
    if (kind(document, kinds).namespaced()) {
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
    refuseOtherNamespace(document, invocation);
    return inNamespace(document, invocation.namespace(), invocation.kinds());
  }

  /** It is an error to name another namespace than the command does. */
  public static void refuseOtherNamespace(Map<String, Object> document, Invocation invocation) {
    var written = text(metadata(document).getOrDefault("namespace", invocation.namespace()));
    if (invocation.namespaceGiven()
        && kind(document, invocation.kinds()).namespaced()
        && !written.equals(invocation.namespace())) {
      throw new KubectlError(
          "error: the namespace from the provided object \"%s\" does not match the namespace \"%s\". You must pass '--namespace=%s' to perform this operation."
              .formatted(written, invocation.namespace(), written));
    }
  }

  /** What a document names. */
  public static ObjectRef ref(Map<String, Object> document, Kinds kinds) {
    var kind = kind(document, kinds);
    var metadata = metadata(document);
    var namespace = kind.namespaced() ? text(metadata.get("namespace")) : "";
    return new ObjectRef(kind, namespace, text(metadata.get("name")));
  }

  /** What a document says it is; it is an error when the cluster does not have it. */
  public static Kind kind(Map<String, Object> document, Kinds kinds) {
    var apiVersion = text(document.get("apiVersion"));
    var name = text(document.get("kind"));
    var kind = kinds.find(apiVersion, name);
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

  /** A copy of what is a map, empty for anything else. */
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
