package dev.podarium.manifest;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusCause;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /**
   * Where a field stands; when it was not written, where the nearest thing around it does.
   *
   * @param path as the API server names it, {@code spec.template.spec.containers[0].image}
   */
  private Position placeOf(String path) {
    for (var around = path; !around.isEmpty(); around = parent(around)) {
      var place = positions.get(around);
      if (place != null) {
        return place;
      }
    }
    return new Position(line, 1);
  }

  /** What an API server's refusal blames on this object, each cause at its field. */
  public List<Diagnostic> blamed(Status refusal) {
    var details = refusal.getDetails();
    if (details == null || details.getCauses() == null || details.getCauses().isEmpty()) {
      return List.of(diagnostic("", refusal.getMessage()));
    }
    return details.getCauses().stream().map(this::diagnostic).toList();
  }

  private Diagnostic diagnostic(StatusCause cause) {
    var field = Objects.requireNonNullElse(cause.getField(), "");
    return diagnostic(
        field, field.isEmpty() ? cause.getMessage() : field + ": " + cause.getMessage());
  }

  private Diagnostic diagnostic(String field, String message) {
    var place = placeOf(field);
    return new Diagnostic(file, place.line(), place.column(), message);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
