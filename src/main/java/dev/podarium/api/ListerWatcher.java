package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import java.util.function.Consumer;

/** The watching half of an API server. On the thread that drives the simulation. */
public interface ListerWatcher {

  /** The newest state. */
  Snapshot latest();

  /** The changes after a revision and the state to which they lead. */
  Changes changesSince(long revision);

  /** Calls the watcher at each change of an object that has the key, before it or after it. */
  Subscription watch(IndexKey key, Consumer<Change> watcher);

  /** Calls the watcher at each change of one object, whether it is there or not. */
  Subscription watch(ObjectRef ref, Consumer<Change> watcher);
}
