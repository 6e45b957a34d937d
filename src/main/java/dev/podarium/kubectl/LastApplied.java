package dev.podarium.kubectl;

import dev.podarium.objects.Json;
import dev.podarium.objects.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The annotation in which kubectl apply remembers, on the object itself, what it was last told: it
 * is how a later apply can tell a field that was taken out of the manifest from one that somebody
 * else set.
 *
 * <p>Source: k8s.io/kubectl/pkg/util/apply.go
 */
final class LastApplied {

  static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  private LastApplied() {}

  /** What was applied last; empty when the object was made in another way. */
  static Map<String, Object> of(HasMetadata live) {
    var text = Metas.annotations(live).get(ANNOTATION);
    return text == null ? Map.of() : Json.tree(text);
  }

  static boolean isKnown(HasMetadata live) {
    return Metas.annotations(live).containsKey(ANNOTATION);
  }

  /** The document with the annotation that remembers it. */
  static Map<String, Object> remembering(Map<String, Object> document) {
    var annotations = annotations(document);
    annotations.remove(ANNOTATION);
    var bare = withAnnotations(document, annotations);
    var remembering = new LinkedHashMap<>(annotations);
    remembering.put(ANNOTATION, GoJson.text(bare) + "\n");
    return withAnnotations(document, remembering);
  }

  private static Map<String, Object> withAnnotations(
      Map<String, Object> document, Map<String, Object> annotations) {
    var metadata = Documents.metadata(document);
    metadata.put("annotations", annotations);
    var copy = new LinkedHashMap<>(document);
    copy.put("metadata", metadata);
    return copy;
  }

  private static Map<String, Object> annotations(Map<String, Object> document) {
    return Documents.copyOfMap(Documents.metadata(document).get("annotations"));
  }
}
