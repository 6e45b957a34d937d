package dev.podarium.workbench.strips.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.past.Life;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ordinal of a StatefulSet.
 *
 * @param place its distance from the first ordinal
 * @param name of its Pod
 * @param wanted whether it is to have a Pod
 * @param lives of the Pods that it has had, oldest first
 * @param claims names of the claims that it has
 */
record Ordinal(int place, String name, boolean wanted, List<Life<Pod>> lives, List<String> claims) {

  /** The Pod that is there; null for none. */
  @Nullable Pod pod() {
    return lives.isEmpty() || lives.getLast().isOver() ? null : lives.getLast().last();
  }

  /** Whether its Pod is there, ready and not about to go. */
  boolean ready() {
    var pod = pod();
    return pod != null && PodLook.of(pod).state() == PodState.READY;
  }

  /** Whether its Pod is of a revision. */
  boolean isOf(@Nullable String revision) {
    var pod = pod();
    return pod != null && revisionOf(pod).equals(revision);
  }

  static String revisionOf(Pod pod) {
    return Metas.labels(pod).getOrDefault(ControllerRevisions.OF_POD, "");
  }

  /** What its Pod is doing while it is not ready, and what stays meanwhile. */
  String state() {
    var pod = pod();
    if (ready()) {
      return "";
    }
    var claim = claims.isEmpty() ? "" : "keeps its claim " + claims.getFirst();
    var word = pod == null ? "" : PodLook.of(pod).word();
    return word.isEmpty() || claim.isEmpty() ? word + claim : word + ", " + claim;
  }
}
