package dev.podarium.workbench.editor;

import dev.podarium.api.Refusal;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestObject;
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
    return refusal == null ? List.of() : object.blamed(refusal.status());
  }
}
