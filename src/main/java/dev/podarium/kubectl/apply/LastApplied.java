package dev.podarium.kubectl.apply;

import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.JsonText;
import dev.podarium.objects.json.GoJson;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The annotation in which kubectl apply remembers, on the object itself, what it was last told: it
 * is how a later apply can tell a field that was taken out of the manifest from one that somebody
 * else set.
 *
 * <p>Source: k8s.io/kubectl/pkg/util/apply.go
 */
public final class LastApplied {

  private static final int SHOWN = 100;

  private LastApplied() {}

  /** What was applied last; empty when the object was made in another way, or nobody can tell. */
  public static Map<String, Object> of(HasMetadata live) {
    var tree = JsonText.object(text(live));
    return tree == null ? Map.of() : tree;
  }

  /** Whether what stands there is what kubectl could have written: nothing, or a JSON object. */
  public static boolean isReadable(HasMetadata live) {
    return text(live).isEmpty() || JsonText.object(text(live)) != null;
  }

  /** The first words of what stands there. */
  public static String shortened(HasMetadata live) {
    var text = text(live);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private static String text(HasMetadata live) {
    return Objects.requireNonNullElse(Metas.annotations(live).get(Metas.LAST_APPLIED), "");
  }

  public static boolean isKnown(HasMetadata live) {
    return Metas.annotations(live).containsKey(Metas.LAST_APPLIED);
  }

  /** The document with the annotation that remembers it. */
  public static Map<String, Object> remembering(Map<String, Object> document) {
    var annotations = annotations(document);
    annotations.remove(Metas.LAST_APPLIED);
    var bare = withAnnotations(document, annotations);
    var remembering = new LinkedHashMap<>(annotations);
    remembering.put(Metas.LAST_APPLIED, GoJson.text(bare) + "\n");
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
