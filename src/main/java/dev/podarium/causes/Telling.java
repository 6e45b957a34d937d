package dev.podarium.causes;

/**
 * What one change says, as clauses that are still to be joined.
 *
 * @param deed what its author did, to be read after the author: {@code created Pod web-1}
 * @param news the same as a fact, to be read after "because": {@code Pod web-1 was created}
 * @param isDeletion whether it is the end of an object or the wish for it
 * @param reason why, as far as the change itself knows; empty: the news of its cause says why
 */
record Telling(
    Interest interest, Sentence deed, Sentence news, Sentence reason, boolean isDeletion) {

  static Telling of(Interest interest, Sentence deed, Sentence news) {
    return new Telling(interest, deed, news, Sentence.EMPTY, false);
  }

  Telling because(Sentence known) {
    return new Telling(interest, deed, news, known, isDeletion);
  }

  Telling deletion() {
    return new Telling(interest, deed, news, reason, true);
  }

  Telling routinely() {
    return new Telling(Interest.ROUTINE, deed, news, reason, isDeletion);
  }
}
