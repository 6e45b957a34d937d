package dev.podarium.narration;

import org.jspecify.annotations.Nullable;

/** Kubernetes' messages as parts of a longer sentence. */
final class Clauses {

  private Clauses() {}

  /** A message without its closing stop; empty for none. */
  static String without(@Nullable String message) {
    return message == null ? "" : message.strip().replaceAll("\\.$", "");
  }

  /** What a chain of errors comes down to: what stands behind its last colon. */
  static String last(@Nullable String message) {
    var whole = without(message);
    return whole.substring(whole.lastIndexOf(": ") < 0 ? 0 : whole.lastIndexOf(": ") + 2);
  }
}
