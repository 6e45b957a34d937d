package dev.podarium.workbench.graph;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodLook;

/**
 * A Pod in the picture.
 *
 * @param revision of its ReplicaSet, 0 for none
 */
record PodCell(ObjectRef ref, PodLook look, long revision) {

  /** {@code rev 2}; empty for a Pod without revision. */
  String revisionWord() {
    return revision == 0 ? "" : "rev " + revision;
  }
}
