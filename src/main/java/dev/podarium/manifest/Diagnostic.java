package dev.podarium.manifest;

import java.util.Comparator;

/**
 * Something that is wrong in a manifest, at its place.
 *
 * @param file as it was named; {@code -} for text without a file
 * @param line from 1
 * @param column from 1
 * @param message what was found, what was expected, what to do
 */
public record Diagnostic(String file, int line, int column, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message);

  /** By file, line and column. */
  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code FILE:LINE:COLUMN: message}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
