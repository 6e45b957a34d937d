package dev.podarium.narration;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.objects.workloads.LeftOut;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Pod of a DaemonSet, as things stood.
 *
 * @param node that it is bound or pinned to; empty when that is not known
 * @param leftOut why the DaemonSet leaves that Node out; null when it does not
 * @param old whether it is of an earlier template
 */
record DaemonScene(DaemonSet set, Pod pod, String node, @Nullable LeftOut leftOut, boolean old) {

  static DaemonScene of(DaemonSet set, Pod pod, Snapshot world) {
    var target = DaemonPods.targetNode(pod);
    var node = target == null ? null : world.find(Node.class, "", target);
    return new DaemonScene(
        set,
        pod,
        Objects.requireNonNullElse(target, ""),
        node == null ? null : LeftOut.of(set, node),
        isOld(set, pod, world));
  }

  private static boolean isOld(DaemonSet set, Pod pod, Snapshot world) {
    return world
        .having(IndexKey.owner(set.getMetadata().getUid()), ControllerRevision.class)
        .max(Comparator.comparingLong(ControllerRevisions::numberOf))
        .map(newest -> Metas.labels(newest).get(ControllerRevisions.OF_POD))
        .filter(hash -> !hash.equals(Metas.labels(pod).get(ControllerRevisions.OF_POD)))
        .isPresent();
  }

  /** Why its controller makes one. */
  Sentence whyCreated() {
    return Sentence.of("every Node that ")
        .link(set.getMetadata().getName(), ObjectRef.of(set))
        .and(" does not leave out gets one");
  }

  /** Why its controller ends it. */
  Sentence whyDeleted() {
    return Sentence.of(reason());
  }

  private String reason() {
    var name = set.getMetadata().getName();
    if (leftOut != null && !leftOut.letsStay()) {
      return node + " is left out now: " + leftOut.because(name);
    } else if (Pods.finished(pod)) {
      return "it has ended, and a new one takes its place";
    } else if (!old) {
      return "one Pod on a Node is enough";
    }
    return DaemonBand.allowsSurge(set)
        ? "the new Pod beside it takes over"
        : "its template is an earlier one, and %s be without an available Pod at once"
            .formatted(mayMiss(band().maxUnavailable()));
  }

  private static String mayMiss(int nodes) {
    return Plurals.word(nodes) + (nodes == 1 ? " Node may" : " Nodes may");
  }

  private DaemonBand band() {
    return DaemonBand.of(set, DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled));
  }
}
