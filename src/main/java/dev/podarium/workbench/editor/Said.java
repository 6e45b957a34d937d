package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;

/**
 * A line of an answer, as kubectl prints it.
 *
 * @param sort what it tells
 * @param brief the same for where the whole stands at its line in the manifest
 */
record Said(Sort sort, String text, String brief) {

  /** What a line tells; each has a look of its own. */
  enum Sort {
    DONE,
    WARNING,
    REFUSED
  }

  /** A line that is told in full everywhere. */
  Said(Sort sort, String text) {
    this(sort, text, text);
  }

  /** A problem for which a part of the manifest was left out. */
  static Said leftOut(Diagnostic problem) {
    return new Said(
        Sort.REFUSED,
        "error: %s, line %d: %s".formatted(problem.file(), problem.line(), problem.message()),
        "error: left out because of line %d".formatted(problem.line()));
  }

  /** The brief form of it. */
  Said shortened() {
    return new Said(sort, brief);
  }
}
