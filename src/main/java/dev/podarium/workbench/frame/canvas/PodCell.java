package dev.podarium.workbench.frame.canvas;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodLook;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * A Pod in the picture.
 *
 * @param label how it is called there
 * @param rolloutRevision of its template, 0 for none
 */
public record PodCell(ObjectRef ref, String label, PodLook look, long rolloutRevision) {

  /** A Pod that is called by its name. */
  public static PodCell of(Pod pod, PodLook look, long rolloutRevision) {
    var ref = ObjectRef.of(pod);
    return new PodCell(ref, ref.name(), look, rolloutRevision);
  }

  /** The same called otherwise. */
  public PodCell called(String name) {
    return new PodCell(ref, name, look, rolloutRevision);
  }

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
