package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Finding;
import dev.podarium.cluster.controllers.nodelifecycle.Zones.Count;
import dev.podarium.cluster.controllers.nodelifecycle.Zones.Turn;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives silent Nodes up: taints them NoExecute one after the other, at the pace of their zone, and
 * takes the taint off those that are back.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * processTaintBaseEviction, doNoExecuteTaintingPass
 */
final class NoExecuteTaints {

  private static final String EXCLUDED = "node.kubernetes.io/exclude-disruption";

  private final Connection connection;
  private final NodeWrites writes;
  private final Zones zones = new Zones();
  private Agenda.@Nullable Entry next;

  NoExecuteTaints(Connection connection, NodeWrites writes) {
    this.connection = connection;
    this.writes = writes;
  }

  /** What a look at one Node leads to; {@code ready} is what its condition said before it. */
  void decide(Node node, String ready) {
    var name = node.getMetadata().getName();
    var zone = zones.of(Zone.keyOf(node));
    if (Nodes.condition(node, "Ready") == null) {
      return;
    }
    if (ready.equals("True")) {
      zone.remove(name);
      change(node, ready);
    } else if (NodeTaints.hasOppositeNoExecute(node, ready)) {
      change(node, ready);
    } else if (!NodeTaints.hasNoExecute(node, ready)) {
      zone.add(name, connection.now());
    }
  }

  /**
   * Takes over a look at all Nodes. When every one is lost, the taints are taken off again.
   *
   * @return whether some Node is back after all were lost
   */
  boolean counted(List<Node> nodes, List<Finding> findings) {
    var counts = new TreeMap<String, Count>();
    for (var finding : findings) {
      if (!Metas.labels(finding.node()).containsKey(EXCLUDED)) {
        counts.merge(Zone.keyOf(finding.node()), Count.ofOne(finding.readyNow()), Count::plus);
      }
    }
    var turn = zones.counted(counts);
    if (turn == Turn.ALL_LOST) {
      nodes.forEach(node -> change(node, "True"));
    }
    return turn == Turn.SOME_BACK;
  }

  /** The Nodes that wait to be given up, zone by zone. */
  List<ObjectRef> waiting() {
    return zones.all().stream()
        .flatMap(zone -> zone.waiting().stream())
        .map(name -> ObjectRef.cluster(Kinds.NODE, name))
        .toList();
  }

  /** Whether a Node that is not ready is still to be tainted. */
  boolean awaits(Finding finding) {
    return !NodeTaints.hasNoExecute(finding.node(), finding.readyNow())
        && zones.of(Zone.keyOf(finding.node())).givesUp();
  }

  /** Taints the Node whose turn it is in each zone, and comes back when the next one's is. */
  void taintNext() {
    connection.cancel(next);
    next = null;
    for (var zone : zones.all()) {
      var name = zone.take(connection.now());
      if (name != null) {
        writes.change(name, this::withNoExecute);
      }
    }
    var instant = zones.all().stream().mapToLong(zone -> zone.nextInstant(connection.now())).min();
    if (instant.orElse(Long.MAX_VALUE) != Long.MAX_VALUE) {
      next = connection.at(instant.getAsLong(), "taints a Node", this::taintNext);
    }
  }

  private void change(Node node, String ready) {
    if (!NodeTaints.withNoExecute(node, ready, connection.now()).equals(node)) {
      writes.change(
          node.getMetadata().getName(),
          latest -> NodeTaints.withNoExecute(latest, ready, connection.now()));
    }
  }

  /** A Node that is ready again by now is left alone. */
  private Node withNoExecute(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready == null || "True".equals(ready.getStatus())
        ? node
        : NodeTaints.withNoExecute(node, ready.getStatus(), connection.now());
  }
}
