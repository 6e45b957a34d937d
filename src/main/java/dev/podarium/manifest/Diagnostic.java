package dev.podarium.manifest;

import dev.podarium.objects.values.Printable;
import java.util.Comparator;

/**
 * Something in a manifest that the person should know, at its place.
 *
 * @param file as it was named; {@code -} for text without a file
 * @param line from 1
 * @param column from 1
 * @param severity whether it keeps the object from being used
 * @param message what was found, what was expected, what to do
 */
public record Diagnostic(String file, int line, int column, Severity severity, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::message);

  /** How much it matters. */
  public enum Severity {
    /** Kubernetes would refuse it: what it stands in is not used. */
    ERROR,
    /** Kubernetes takes it, and yet it is surely a mistake. */
    WARNING
  }

  /** Of the message remain 500 characters in one line, with nothing invisible. */
  public Diagnostic {
    message = Printable.message(message);
  }

  /** An error. */
  public Diagnostic(String file, int line, int column, String message) {
    this(file, line, column, Severity.ERROR, message);
  }

  /** What Kubernetes takes without a word, and yet is surely a mistake. */
  public static Diagnostic warning(String file, int line, int column, String message) {
    return new Diagnostic(file, line, column, Severity.WARNING, message);
  }

  /** The same as an error. */
  Diagnostic asError() {
    return new Diagnostic(file, line, column, message);
  }

  /** By file, line and column. */
  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code FILE:LINE:COLUMN: message}, or {@code FILE:LINE:COLUMN: warning: message}. */
  @Override
  public String toString() {
    var mark = severity == Severity.WARNING ? "warning: " : "";
    return "%s:%d:%d: %s%s".formatted(file, line, column, mark, message);
  }
}
