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

  /** The plan that is being carried out; null when none is. */
  @Nullable Execution acting;

  /** When it is looked at again; null when nothing is set. */
  Agenda.@Nullable Entry again;

  /** What its last plan remembers; null for nothing. */
  @Nullable Object memory;

  WorkKey(ObjectRef ref) {
    this.ref = ref;
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
