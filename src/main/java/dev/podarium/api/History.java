package dev.podarium.api;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The present and the retained past of one branch of a world. Every method may be called on any
 * thread.
 */
public interface History {

  /** The newest moment: one volatile read. */
  Moment now();

  /** The state at an address, in constant time; empty when compacted, to come, or elsewhere. */
  Optional<Snapshot> at(Address address);

  /** The write that made a revision, in constant time; empty when compacted, or elsewhere. */
  Optional<Change> change(Address address);

  /** The changes after an address and the newest moment, to which they lead. */
  Changes changes(Address from);

  /**
   * Calls the watcher at every change after an address, each once and in order: those that are
   * there already at once on this thread, the others on the cluster's, which waits for it.
   *
   * @throws Refusal with reason {@code Expired} when the changes after {@code from} are not all
   *     retained
   */
  Subscription watch(Address from, Consumer<Change> watcher);

  /** The newest snapshot: one volatile read. */
  default Snapshot latest() {
    return now().snapshot();
  }
}
