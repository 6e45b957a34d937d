package dev.podarium.workbench.owners;

import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
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
   * @param head a Deployment, a CronJob; null for what has nothing above what owns Pods
   * @param attached what is about it without owning it: autoscalers, disruption budgets
   */
  record Family(@Nullable OwnerCard head, List<Branch> branches, List<OwnerCard> attached) {
    Family {
      branches = List.copyOf(branches);
      attached = List.copyOf(attached);
    }
  }

  /**
   * An owner and its Pods.
   *
   * @param owner what controls them; null for Pods without owner
   * @param claims of its Pods, those that nobody has any more too
   */
  record Branch(@Nullable OwnerCard owner, List<PodCell> pods, List<Claim> claims) {
    Branch {
      pods = List.copyOf(pods);
      claims = List.copyOf(claims);
    }
  }

  /**
   * A claim of a StatefulSet's Pod.
   *
   * @param pod the name of the Pod that has it, or had it or will
   */
  record Claim(Related claim, String pod) {}
}
