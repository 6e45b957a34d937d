package dev.podarium.narration;

import dev.podarium.api.Change;
import java.util.function.Supplier;

/**
 * A change that can be told of.
 *
 * @param branch of the world, in which it happened
 * @param counts finds how many Pods there were just before it
 */
public record NarratedChange(int branch, Change change, Interest interest, Supplier<Scene> counts) {

  static NarratedChange of(int branch, Change change, Supplier<Scene> counts) {
    var interest = change.routine() ? Interest.ROUTINE : Narrators.tell(change, counts).interest();
    return new NarratedChange(branch, change, interest, counts);
  }

  Narration narration() {
    return Narrators.tell(change, counts);
  }

  Scene scene() {
    return counts.get();
  }

  /** The revision that led to it; 0 when nothing that was written did. */
  long cause() {
    var cause = change.origin().cause();
    return cause == null ? 0 : cause;
  }
}
