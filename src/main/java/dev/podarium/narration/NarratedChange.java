package dev.podarium.narration;

import dev.podarium.api.Change;

/** A change and how many Pods there were just before it. */
public record NarratedChange(Change change, Scene scene, Interest interest) {

  static NarratedChange of(Change change, Scene scene) {
    return new NarratedChange(change, scene, Narrators.tell(change, scene).interest());
  }

  Narration narration() {
    return Narrators.tell(change, scene);
  }

  /** The revision that led to it; 0 when nothing that was written did. */
  public long cause() {
    var cause = change.origin().cause();
    return cause == null ? 0 : cause;
  }
}
