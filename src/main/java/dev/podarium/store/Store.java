package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.History;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import java.util.function.Consumer;

/**
 * All objects at every retained revision. A state and the change that made it are published by one
 * volatile write.
 *
 * <p>Written on one thread; read and followed on any.
 */
public final class Store {

  private final Watchers watchers = new Watchers();
  private final Followers followers = new Followers();
  private Budget budget = Budget.UNLIMITED;
  private volatile Retained retained;

  /** An empty store of a cluster that has these kinds. */
  public Store(Kinds discovery) {
    retained = Retained.empty(discovery);
  }

  /** From now on retains no more than this; all is retained at first. On the writer's thread. */
  public void retain(Budget allowed) {
    budget = allowed;
    retained = retained.within(allowed);
  }

  /** The newest state: one volatile read. */
  public Snapshot latest() {
    return retained.newest();
  }

  /** This store as the branch of a world that has this number. */
  public History asBranch(int number) {
    return new Branch(number, this);
  }

  Retained retained() {
    return retained;
  }

  /**
   * Writes a revision and tells of it.
   *
   * @param change what is written: the next revision after the newest, {@code before} as it is
   *     stored now
   */
  public void append(Change change) {
    var known = retained;
    var ref = change.ref();
    var state = known.newest().with(change);
    var next = new Revision(change, state, Weight.of(change));
    var published = known.with(next, budget);
    retained = published;
    followers.tell(published);
    watchers.tell(change, known.newest().entry(ref), state.entry(ref));
  }

  /**
   * Calls the watcher at every change after a revision, each once and in order: those that are
   * there already at once on this thread, the others on the writer's.
   *
   * @throws dev.podarium.api.Refusal with reason {@code Expired} when the changes after {@code
   *     from} are not all retained
   */
  public Subscription watch(long from, Consumer<Change> watcher) {
    return followers.add(from, watcher, this::retained);
  }

  /**
   * Calls the watcher at each change from now on of an object that has the key, before it or after
   * it; once also when it watches several keys of the object. Groups of Pods are not watched. On
   * the writer's thread.
   */
  public Subscription watch(IndexKey key, Consumer<Change> watcher) {
    return watchers.add(key, watcher);
  }

  /** Calls the watcher at each change from now on of one object, whether it is there or not. */
  public Subscription watch(ObjectRef ref, Consumer<Change> watcher) {
    return watchers.add(ref, watcher);
  }
}
