package dev.podarium.store;

import dev.podarium.api.Change;

/**
 * One revision: what was written and the state that it made.
 *
 * @param weight bytes of heap that are retained for it alone, estimated
 */
record Revision(Change change, PersistentSnapshot state, int weight) {

  long number() {
    return change.revision();
  }
}
