package dev.podarium.workbench.frame.canvas;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodLook;

/**
 * A Pod in the picture.
 *
 * @param rolloutRevision of its ReplicaSet, 0 for none
 */
public record PodCell(ObjectRef ref, PodLook look, long rolloutRevision) {

  /** {@code rev 2}; empty for a Pod without revision. */
  String rolloutRevisionWord() {
    return rolloutRevision == 0 ? "" : "rev " + rolloutRevision;
  }

  /** {@code Pod web-1: Running 1/1, revision 2}. */
  public String text() {
    var word = rolloutRevision == 0 ? "" : ", revision " + rolloutRevision;
    return "Pod %s: %s%s".formatted(ref.name(), look.word(), word);
  }
}
