package dev.podarium.cluster.client;

import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import org.jspecify.annotations.Nullable;

/** What a control loop knows of one object. */
final class WorkKey {

  private final ObjectRef ref;
  private long reached;

  /** Whether it waits to be reconciled. */
  boolean wanted;

  /** The change that woke it last; null for a timer. */
  @Nullable Long trigger;

  /** How often in a row it went wrong. */
  int failures;

  /** Whether what its reconciler has asked is not answered yet. */
  boolean asking;

  /** The plan that is being carried out; null when none is. */
  @Nullable Execution acting;

  /** When it is looked at again; null when nothing is set. */
  Agenda.@Nullable Entry again;

  /** When it is looked at because of the changes that gather; null when none do. */
  Agenda.@Nullable Entry gathering;

  /** What its last plan remembers; null for nothing. */
  private @Nullable Object memory;

  /** What led to the first plan that remembered something; null for a timer. */
  private @Nullable Long begun;

  WorkKey(ObjectRef ref) {
    this.ref = ref;
  }

  /** What its last plan remembers; null for nothing. */
  @Nullable Object memory() {
    return memory;
  }

  /** Keeps what a plan remembers that was made because of a revision. */
  void remember(@Nullable Object kept, @Nullable Long cause) {
    begun = kept == null ? null : memory == null ? cause : begun;
    memory = kept;
  }

  /**
   * What leads to a look at it now: a change, or what led to what it remembers; null for a timer.
   */
  @Nullable Long takeCause() {
    var cause = trigger == null ? begun : trigger;
    trigger = null;
    return cause;
  }

  /** Whether it is under way: then it waits for the end before it is looked at again. */
  boolean busy() {
    return asking || acting != null;
  }

  ObjectRef ref() {
    return ref;
  }

  /** The revision of its plans' last write: it is not reconciled before the view has reached it. */
  long reached() {
    return reached;
  }

  /** A plan of this key has written a revision. While it waits nothing of it is written. */
  void reach(long revision) {
    reached = Math.max(reached, revision);
  }
}
