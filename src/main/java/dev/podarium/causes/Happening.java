package dev.podarium.causes;

import dev.podarium.api.Change;

/** A change and how many Pods there were just before it. */
public record Happening(Change change, Scene scene, Interest interest) {

  static Happening of(Change change, Scene scene) {
    return new Happening(change, scene, Tellers.tell(change, scene).interest());
  }

  Telling telling() {
    return Tellers.tell(change, scene);
  }

  /** The revision that led to it; 0 when nothing that was written did. */
  public long cause() {
    var cause = change.origin().cause();
    return cause == null ? 0 : cause;
  }
}
