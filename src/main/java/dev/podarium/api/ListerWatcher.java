package dev.podarium.api;

import java.util.function.Consumer;

/** The watching half of an API server. On the thread that drives the simulation. */
public interface ListerWatcher {

  /** The newest state. */
  Snapshot latest();

  /** Calls the watcher at each change of an object that has the key, before it or after it. */
  Subscription watch(IndexKey key, Consumer<Change> watcher);
}
