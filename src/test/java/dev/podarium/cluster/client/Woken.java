package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.objects.ObjectRef;
import java.util.List;

/** Whose turn a change makes it, for tests of controllers. */
public final class Woken {

  private Woken() {}

  /** The objects that the controller looks at because of a change, in order. */
  public static List<ObjectRef> by(Change change, Reconciler<?> reconciler, View view) {
    return List.copyOf(reconciler.watches().woken(change, view));
  }
}
