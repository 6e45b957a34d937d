package dev.podarium.workbench.owners;

import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.OwnerCard;
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
  record Family(@Nullable OwnerCard head, List<Branch> branches) {
    Family {
      branches = List.copyOf(branches);
    }
  }

  /**
   * An owner and its Pods.
   *
   * @param owner the ReplicaSet or whatever else controls them; null for Pods without owner
   */
  record Branch(@Nullable OwnerCard owner, List<PodCell> pods) {
    Branch {
      pods = List.copyOf(pods);
    }
  }
}
