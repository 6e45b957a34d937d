package dev.podarium.workbench.graph;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodLook;

/**
 * A Pod in the picture.
 *
 * @param rolloutRevision of its ReplicaSet, 0 for none
 */
record PodCell(ObjectRef ref, PodLook look, long rolloutRevision) {

  /** {@code rev 2}; empty for a Pod without. */
  String rolloutRevisionWord() {
    return rolloutRevision == 0 ? "" : "rev " + rolloutRevision;
  }
}
