package dev.podarium.manifest;

/**
 * Something that is wrong in a manifest, at its place.
 *
 * @param file as it was named; {@code -} for text without a file
 * @param line from 1
 * @param column from 1
 * @param message what was found, what was expected, what to do
 */
public record Diagnostic(String file, int line, int column, String message) {

  /** {@code FILE:LINE:COLUMN: message}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
