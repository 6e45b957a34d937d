package dev.podarium.store;

import dev.podarium.api.Change;
import java.util.function.Consumer;

/** One who hears every change after a revision, each once and in order. Any thread. */
final class Follower {

  private final Consumer<Change> watcher;
  private long told;
  private boolean ended;

  Follower(long from, Consumer<Change> watcher) {
    this.told = from;
    this.watcher = watcher;
  }

  /** Tells what it has not heard yet; a watcher that itself writes is told in between. */
  synchronized void tell(Retained retained) {
    for (var change : retained.after(told)) {
      if (!ended && change.revision() > told) {
        told = change.revision();
        watcher.accept(change);
      }
    }
  }

  synchronized void end() {
    ended = true;
  }
}
