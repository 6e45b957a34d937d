package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;

/**
 * A line of an answer, as kubectl prints it.
 *
 * @param sort what it tells
 */
record Said(Sort sort, String text) {

  /** What a line tells; each has a look of its own. */
  enum Sort {
    DONE,
    WARNING,
    REFUSED
  }

  /** A problem for which a part of the manifest was left out. */
  static Said leftOut(Diagnostic problem) {
    return new Said(
        Sort.REFUSED,
        "error: %s, line %d: %s".formatted(problem.file(), problem.line(), problem.message()));
  }
}
