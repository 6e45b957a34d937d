package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns whom, from what a person made down to Pods. Values; nothing of JavaFX. */
record OwnersPicture(List<Family> families) {

  static final OwnersPicture EMPTY = new OwnersPicture(List.of());

  OwnersPicture {
    families = List.copyOf(families);
  }

  /**
   * What hangs together by ownership.
   *
   * @param head the Deployment; null for what has none above it
   */
  record Family(@Nullable Owner head, List<Branch> branches) {
    Family {
      branches = List.copyOf(branches);
    }
  }

  /**
   * An owner and its Pods.
   *
   * @param owner the ReplicaSet or whatever else controls them; null for Pods without owner
   */
  record Branch(@Nullable Owner owner, List<PodCell> pods) {
    Branch {
      pods = List.copyOf(pods);
    }
  }

  /**
   * A Deployment, a ReplicaSet, …
   *
   * @param rolloutRevision 0 for none
   * @param counts {@code desired 3 · ready 2}
   * @param detail the image of its Pods, or why it is there
   */
  record Owner(ObjectRef ref, long rolloutRevision, String counts, String detail) {

    /** {@code ReplicaSet web-5d59d67564: desired 3 · ready 2, revision 1, nginx:1.14.2}. */
    String text() {
      var word = rolloutRevision == 0 ? "" : ", revision " + rolloutRevision;
      return "%s %s: %s%s, %s".formatted(ref.kind().name(), ref.name(), counts, word, detail);
    }
  }
}
