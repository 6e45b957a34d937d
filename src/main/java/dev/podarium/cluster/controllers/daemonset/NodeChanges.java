package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.LeftOut;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Wakes the DaemonSets that want a Pod on a Node that has come, and those that choose otherwise
 * since its labels or taints are others. A Node that goes wakes nobody: its Pods go too, and do.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go, addNode, updateNode
 */
final class NodeChanges implements Watches.Source {

  @Override
  public Stream<ObjectRef> woken(Change change, View view) {
    if (!(change.after() instanceof Node node) || isThereAtStart(change)) {
      return Stream.empty();
    }
    return change.before() instanceof Node before
        ? alike(before, node)
            ? Stream.empty()
            : those(view, set -> choice(set, before) != choice(set, node))
        : those(view, set -> LeftOut.of(set, node) == null);
  }

  /** Then every DaemonSet is looked at for its own sake. */
  private static boolean isThereAtStart(Change change) {
    return change.origin().by().isEmpty();
  }

  private static boolean alike(Node one, Node other) {
    return Metas.labels(one).equals(Metas.labels(other))
        && Nodes.taints(one).equals(Nodes.taints(other));
  }

  private static Stream<ObjectRef> those(View view, Predicate<DaemonSet> which) {
    return view.snapshot().list(DaemonSet.class).filter(which).map(ObjectRef::of);
  }

  /** Whether a Pod would come, could only stay, or would have to go. */
  private enum Choice {
    COMES,
    STAYS,
    GOES
  }

  private static Choice choice(DaemonSet set, Node node) {
    var why = LeftOut.of(set, node);
    if (why == null) {
      return Choice.COMES;
    }
    return why.letsStay() ? Choice.STAYS : Choice.GOES;
  }
}
