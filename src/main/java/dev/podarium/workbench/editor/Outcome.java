package dev.podarium.workbench.editor;

import dev.podarium.api.Refusal;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.ManifestObject.Position;
import io.fabric8.kubernetes.api.model.StatusCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object that was applied.
 *
 * @param line what kubectl prints: {@code deployment.apps/web created}, or the error
 * @param refusal null when it was taken
 */
record Outcome(ManifestObject object, String line, @Nullable Refusal refusal) {

  boolean refused() {
    return refusal != null;
  }

  /**
   * What was refused, at the fields that the API server names; at the object where it names none.
   */
  List<Diagnostic> diagnostics() {
    if (refusal == null) {
      return List.of();
    }
    var details = refusal.status().getDetails();
    if (details == null || details.getCauses().isEmpty()) {
      return List.of(at(new Position(object.line(), 1), refusal.status().getMessage()));
    }
    return details.getCauses().stream().map(this::at).toList();
  }

  private Diagnostic at(StatusCause cause) {
    var field = cause.getField() == null ? "" : cause.getField();
    var message = field.isEmpty() ? cause.getMessage() : field + ": " + cause.getMessage();
    return at(place(field), message);
  }

  /** The field's place, or that of the nearest part above it that was written. */
  private Position place(String field) {
    var path = field;
    while (!path.isEmpty()) {
      var place = object.positions().get(path);
      if (place != null) {
        return place;
      }
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    return new Position(object.line(), 1);
  }

  private Diagnostic at(Position place, String message) {
    return new Diagnostic(object.file(), place.line(), place.column(), message);
  }
}
