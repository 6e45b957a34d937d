package dev.podarium.manifest;

import java.util.List;

/**
 * What was read from a text, a file or a folder: the objects in the order in which they stand, and
 * what is wrong. An object with a diagnostic is not among the objects.
 */
public record Manifest(List<ManifestObject> objects, List<Diagnostic> diagnostics) {

  /** Whether nothing is wrong. */
  public boolean valid() {
    return diagnostics.isEmpty();
  }
}
