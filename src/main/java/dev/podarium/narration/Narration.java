package dev.podarium.narration;

/**
 * What one change says, as clauses that are still to be joined.
 *
 * @param action what its author did, to be read after the author: {@code created Pod web-1}
 * @param news the same as a fact, to be read after "because": {@code Pod web-1 was created}
 * @param isDeletion whether it is the end of an object or the wish for it
 * @param reason why, as far as the change itself knows; empty: the news of its cause says why
 */
record Narration(
    Interest interest, Sentence action, Sentence news, Sentence reason, boolean isDeletion) {

  static Narration of(Interest interest, Sentence action, Sentence news) {
    return new Narration(interest, action, news, Sentence.EMPTY, false);
  }

  Narration because(Sentence known) {
    return new Narration(interest, action, news, known, isDeletion);
  }

  Narration deletion() {
    return new Narration(interest, action, news, reason, true);
  }
}
