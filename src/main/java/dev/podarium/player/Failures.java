package dev.podarium.player;

/** Internal errors as sentences. */
final class Failures {

  private Failures() {}

  /** Which invariant broke, in whose hands: what the window shows instead of a stack trace. */
  static String sentence(RuntimeException broken, String doing) {
    var message = broken.getMessage() == null ? "" : ": " + broken.getMessage();
    return "The simulation stopped because %s broke an invariant (%s%s)."
        .formatted(doing, broken.getClass().getSimpleName(), message);
  }
}
