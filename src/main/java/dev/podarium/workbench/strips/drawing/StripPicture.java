package dev.podarium.workbench.strips.drawing;

import dev.podarium.narration.Sentence;
import dev.podarium.objects.ObjectRef;

/** What a strip shows, as a value: made of a moment and its past, tested without a toolkit. */
public interface StripPicture {

  /** The workload. */
  ObjectRef ref();

  /** Kind and name: {@code Job pi}. */
  String title();

  /** How far it is, in figures: {@code 2 of 5 complete · 1 active, at most 2}. */
  String figures();

  /** What is waited for now, and why; empty when nothing is. */
  default Sentence sentence() {
    return Sentence.EMPTY;
  }
}
