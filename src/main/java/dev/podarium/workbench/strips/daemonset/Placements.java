package dev.podarium.workbench.strips.daemonset;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.objects.workloads.LeftOut;
import dev.podarium.workbench.frame.NaturalOrder;
import dev.podarium.workbench.strips.past.Life;
import dev.podarium.workbench.strips.past.Past;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a DaemonSet is.
 *
 * @param all one a Node, in the order of their names
 * @param revisions the numbers of its revisions by their names
 */
record Placements(DaemonSet set, List<Placement> all, Map<String, Long> revisions) {

  /** Those of a moment; {@code from} is how far back in virtual nanoseconds is looked. */
  static Placements of(DaemonSet set, Past past, long from) {
    var lives = new TreeMap<String, List<Life<Pod>>>();
    for (var life : past.ownedBy(set, Pod.class)) {
      var node = DaemonPods.targetNode(life.last());
      if (node != null && life.overlaps(from, past.now())) {
        lives.computeIfAbsent(node, _ -> new ArrayList<>()).add(life);
      }
    }
    var all =
        past.world()
            .list(Node.class)
            .sorted(
                Comparator.comparing(node -> node.getMetadata().getName(), NaturalOrder.OF_NAMES))
            .map(node -> placement(set, node, lives))
            .toList();
    return new Placements(set, all, revisions(set, past.world()));
  }

  private static Placement placement(DaemonSet set, Node node, Map<String, List<Life<Pod>>> lives) {
    var name = node.getMetadata().getName();
    return new Placement(name, LeftOut.of(set, node), lives.getOrDefault(name, List.of()));
  }

  private static Map<String, Long> revisions(DaemonSet set, Snapshot world) {
    return world
        .list(ControllerRevision.class, set.getMetadata().getNamespace())
        .filter(each -> Metas.isControlledBy(each, set) && each.getRevision() != null)
        .collect(
            Collectors.toMap(
                each -> each.getMetadata().getName(), ControllerRevision::getRevision));
  }

  /** The number of a Pod's revision; 0 for none. */
  long revision(Pod pod) {
    var name =
        set.getMetadata().getName() + "-" + Metas.labels(pod).get(ControllerRevisions.OF_POD);
    return revisions.getOrDefault(name, 0L);
  }

  /** The number of the revision that its Pods are to have; 0 for none. */
  long newest() {
    return revisions.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The earlier revision of which there still is a Pod; 0 for none. */
  long earlier() {
    return all.stream()
        .map(Placement::pod)
        .filter(Objects::nonNull)
        .mapToLong(this::revision)
        .filter(revision -> revision < newest())
        .min()
        .orElse(0);
  }

  List<Placement> wanted() {
    return all.stream().filter(Placement::wanted).toList();
  }

  /** Whether its Pod is of the newest revision and ready. */
  boolean isDone(Placement placement) {
    return placement.wanted() && placement.newestReady() && !isOld(placement);
  }

  private boolean isOld(Placement placement) {
    var pod = placement.pod();
    return pod != null && revision(pod) < newest();
  }

  /** Whose Pod is on its way, and is waited for. */
  Optional<Placement> inHand() {
    return wanted().stream().filter(each -> !each.newestReady()).findFirst();
  }

  /** Where the next Pod is replaced. */
  Optional<Placement> next() {
    return DaemonSets.rolling(set)
        ? wanted().stream().filter(each -> each.newestReady() && isOld(each)).findFirst()
        : Optional.empty();
  }
}
