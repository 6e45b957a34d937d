package dev.podarium.manifest;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;

/**
 * One object of a manifest.
 *
 * @param file where it stands
 * @param line of its first line, from 1
 * @param object as the person wrote it: no defaults, and no namespace that was not written
 * @param document the same as a tree, exactly what was written; what kubectl apply remembers
 * @param positions from a field's path ({@code spec.template.spec.containers[0].image}) to its
 *     place
 */
public record ManifestObject(
    String file,
    int line,
    HasMetadata object,
    Map<String, Object> document,
    Map<String, Position> positions) {

  /** A place in a file: line and column, from 1. */
  public record Position(int line, int column) {}

  /** What it names; the namespace is empty when none was written. */
  public ObjectRef ref() {
    return ObjectRef.of(object);
  }
}
