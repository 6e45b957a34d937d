package dev.podarium.manifest;

import java.util.List;

/**
 * What was read from a text, a file or a folder.
 *
 * @param objects in the order in which they stand; an object with an error is not among them
 * @param diagnostics the errors: what Kubernetes would refuse; at most 100 a file, and then how
 *     many more there are
 * @param warnings what Kubernetes takes and is surely a mistake, such as a key that is written
 *     twice; bounded likewise. They keep nothing from being used: a console prints them on standard
 *     error and goes on, an editor shows them as warnings
 */
public record Manifest(
    List<ManifestObject> objects, List<Diagnostic> diagnostics, List<Diagnostic> warnings) {

  /** Without warnings. */
  public Manifest(List<ManifestObject> objects, List<Diagnostic> diagnostics) {
    this(objects, diagnostics, List.of());
  }

  /** Whether nothing is wrong; there may be warnings. */
  public boolean valid() {
    return diagnostics.isEmpty();
  }

  /**
   * The same for one who can do nothing without an object: where there is neither an object nor an
   * error, what was a warning, such as that a file is empty, is an error.
   */
  public Manifest required() {
    return objects.isEmpty() && valid()
        ? new Manifest(List.of(), warnings.stream().map(Diagnostic::asError).toList())
        : this;
  }
}
