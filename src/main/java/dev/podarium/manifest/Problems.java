package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file while it is read. */
final class Problems {

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Position at, String message) {
    found.add(new Diagnostic(file, at.line(), at.column(), message));
  }

  int count() {
    return found.size();
  }

  String file() {
    return file;
  }

  /** In the order of their places. */
  List<Diagnostic> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
