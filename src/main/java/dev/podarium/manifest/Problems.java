package dev.podarium.manifest;

import dev.podarium.manifest.Diagnostic.Severity;
import dev.podarium.manifest.ManifestObject.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong in one file while it is read. */
final class Problems {

  /** How many errors, and how many warnings, of one file are said; the rest is counted. */
  static final int LIMIT = 100;

  private final String file;
  private final Kept errors = new Kept();
  private final Kept warnings = new Kept();

  /** The first of a severity, and how many there were. */
  private static final class Kept {
    private final Set<Diagnostic> first = new LinkedHashSet<>();
    private int count;

    /** Once there are enough, a further one is counted and not even made. */
    void add(Supplier<Diagnostic> diagnostic) {
      if (first.size() >= LIMIT || first.add(diagnostic.get())) {
        count++;
      }
    }
  }

  Problems(String file) {
    this.file = file;
  }

  void add(Position at, String message) {
    add(at, () -> message);
  }

  void add(Position at, Supplier<String> message) {
    errors.add(() -> diagnostic(at, Severity.ERROR, message.get()));
  }

  void warn(Position at, Supplier<String> message) {
    warnings.add(() -> diagnostic(at, Severity.WARNING, message.get()));
  }

  /** How many errors were found so far. */
  int count() {
    return errors.count;
  }

  String file() {
    return file;
  }

  /** The errors in the order of their places. */
  List<Diagnostic> sorted() {
    return sorted(errors);
  }

  /** The warnings in the order of their places. */
  List<Diagnostic> warnings() {
    return sorted(warnings);
  }

  private static List<Diagnostic> sorted(Kept kept) {
    var sorted = new ArrayList<>(kept.first.stream().sorted().toList());
    if (kept.count > LIMIT) {
      var last = sorted.getLast();
      var more = "and %,d more".formatted(kept.count - LIMIT);
      sorted.add(new Diagnostic(last.file(), last.line(), last.column(), last.severity(), more));
    }
    return List.copyOf(sorted);
  }

  private Diagnostic diagnostic(Position at, Severity severity, String message) {
    return new Diagnostic(file, at.line(), at.column(), severity, message);
  }
}
