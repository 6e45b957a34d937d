package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Finding;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Grace;
import dev.podarium.cluster.controllers.nodelifecycle.Zones.Count;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every Node each five seconds.
 *
 * <p>A Node that was heard of at 10 s and then falls silent becomes Unknown at the first look after
 * 60 s, is tainted unreachable:NoSchedule at once and unreachable:NoExecute one look later.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go
 */
public final class NodeLifecycle implements Component {

  private static final long PERIOD = Durations.seconds(5L);

  /** The longest that a living Node can seem silent: its Lease's period and that of the looks. */
  private static final long OVERDUE = Durations.seconds(16L);

  private static final String LEASES = "kube-node-lease";
  private static final String EXCLUDED = "node.kubernetes.io/exclude-disruption";

  private final Connection connection;
  private final Agenda agenda;
  private final EventRecorder events;
  private final NodeWrites writes;
  private final LostPods lostPods;
  private final Map<String, NodeHealth> healths = new TreeMap<>();
  private final Map<String, Node> known = new TreeMap<>();
  private final Zones zones = new Zones();
  private @Nullable Informer informer;
  private Agenda.@Nullable Entry nextLook;
  private Agenda.@Nullable Entry nextTaint;

  /** A controller that is not running yet. */
  public NodeLifecycle(Connection connection) {
    this.connection = connection.as("node-lifecycle-controller");
    this.agenda = connection.agenda();
    this.events = new EventRecorder(this.connection, "node-controller");
    this.writes = new NodeWrites(this.connection);
    this.lostPods = new LostPods(this.connection, events);
  }

  @Override
  public String name() {
    return connection.component();
  }

  /** Nodes that are there already were registered before. */
  @Override
  public void start() {
    informer = new Informer(connection, List.of(IndexKey.kind(Kinds.NODE)), this::changed);
    for (var node : connection.feed().latest().list(Node.class).toList()) {
      known.put(node.getMetadata().getName(), node);
      taintNoSchedule(node);
    }
    look();
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    cancel(nextLook);
    cancel(nextTaint);
    healths.clear();
    known.clear();
  }

  private void cancel(Agenda.@Nullable Entry entry) {
    if (entry != null) {
      agenda.cancel(entry);
    }
  }

  private void changed(List<Change> changes) {
    for (var change : changes) {
      if (change.after() instanceof Node node) {
        taintNoSchedule(node);
        if (nextLook != null && isBack(node)) {
          agenda.press(nextLook);
        }
      }
    }
  }

  private static boolean isBack(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready != null
        && "True".equals(ready.getStatus())
        && !NodeTaints.withNoExecute(node, "True", 0).equals(node);
  }

  private void taintNoSchedule(Node node) {
    if (!NodeTaints.withNoSchedule(node, agenda.now()).equals(node)) {
      writes.change(
          node.getMetadata().getName(),
          "taints a Node",
          latest -> NodeTaints.withNoSchedule(latest, agenda.now()));
    }
  }

  private void look() {
    var nodes = connection.feed().latest().list(Node.class).toList();
    noteComersAndGoers(nodes);
    var findings = nodes.stream().map(this::look).toList();
    var turn = zones.counted(counts(findings));
    switch (turn) {
      case ALL_LOST -> nodes.forEach(node -> changeNoExecute(node, "True"));
      case SOME_BACK -> healths.replaceAll((name, health) -> health.seenAliveAt(agenda.now()));
      case NONE -> {}
    }
    taintNext();
    lookAgain(findings.stream().anyMatch(this::isUnderWay));
  }

  private static Map<String, Count> counts(List<Finding> findings) {
    var counts = new TreeMap<String, Count>();
    for (var finding : findings) {
      if (!Metas.labels(finding.node()).containsKey(EXCLUDED)) {
        counts.merge(Zone.keyOf(finding.node()), Count.ofOne(finding.readyNow()), Count::plus);
      }
    }
    return counts;
  }

  /** Whether a Node is about to be found lost or to be tainted: then the world is not settled. */
  private boolean isUnderWay(Finding finding) {
    var ready = finding.readyNow();
    return "True".equals(ready)
        ? agenda.now() - finding.health().seenAlive() > OVERDUE
        : !NodeTaints.hasNoExecute(finding.node(), ready)
            && zones.of(Zone.keyOf(finding.node())).givesUp();
  }

  private void lookAgain(boolean somethingIsUnderWay) {
    nextLook =
        somethingIsUnderWay
            ? agenda.after(PERIOD, name(), "waits for a sign of life", this::look)
            : agenda.routineAfter(PERIOD, name(), "looks at the Nodes", this::look);
  }

  private void noteComersAndGoers(List<Node> nodes) {
    var gone = new TreeMap<>(known);
    for (var node : nodes) {
      var name = node.getMetadata().getName();
      if (gone.remove(name) == null && known.put(name, node) == null) {
        events.record(note(node, "RegisteredNode", "Registered Node %s in Controller"));
      }
      known.put(name, node);
    }
    gone.forEach(
        (name, node) -> {
          events.record(note(node, "RemovingNode", "Removing Node %s from Controller"));
          known.remove(name);
          healths.remove(name);
        });
  }

  private static Note note(Node node, String reason, String message) {
    var name = node.getMetadata().getName();
    return Note.normal(node, reason, "Node %s event: %s".formatted(name, message.formatted(name)));
  }

  private Finding look(Node node) {
    var name = node.getMetadata().getName();
    var lease = connection.feed().latest().find(Lease.class, LEASES, name);
    var finding = NodeHealth.look(healths.get(name), node, lease, agenda.now(), Grace.DEFAULT);
    healths.put(name, finding.health());
    if (!finding.node().equals(node)) {
      writes.changeStatus(
          name, "marks a Node as lost", latest -> NodeHealth.unknown(latest, agenda.now()));
    }
    if (finding.wasLost()) {
      events.record(
          Note.normal(node, "NodeNotReady", "Node %s status is now: NodeNotReady".formatted(name)));
      writes.later("marks Pods as not ready", () -> lostPods.markNotReady(name));
    }
    decideNoExecute(node, finding.readyBefore());
    return finding;
  }

  private void decideNoExecute(Node node, String ready) {
    var name = node.getMetadata().getName();
    var zone = zones.of(Zone.keyOf(node));
    if (Nodes.condition(node, "Ready") == null) {
      return;
    }
    if (ready.equals("True")) {
      zone.remove(name);
      changeNoExecute(node, ready);
    } else if (NodeTaints.hasOppositeNoExecute(node, ready)) {
      changeNoExecute(node, ready);
    } else if (!NodeTaints.hasNoExecute(node, ready)) {
      zone.add(name);
    }
  }

  private void changeNoExecute(Node node, String ready) {
    if (!NodeTaints.withNoExecute(node, ready, agenda.now()).equals(node)) {
      writes.change(
          node.getMetadata().getName(),
          "taints a Node",
          latest -> NodeTaints.withNoExecute(latest, ready, agenda.now()));
    }
  }

  /** Taints the Node whose turn it is in each zone, and comes back when the next one's is. */
  private void taintNext() {
    cancel(nextTaint);
    nextTaint = null;
    for (var zone : zones.all()) {
      var name = zone.take(agenda.now());
      if (name != null) {
        writes.change(name, "taints a Node", this::withNoExecute);
      }
    }
    var next = zones.all().stream().mapToLong(zone -> zone.nextInstant(agenda.now())).min();
    if (next.orElse(Long.MAX_VALUE) != Long.MAX_VALUE) {
      nextTaint = agenda.at(next.getAsLong(), name(), "taints a Node", this::taintNext);
    }
  }

  /** A Node that is ready again by now is left alone. */
  private Node withNoExecute(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready == null || "True".equals(ready.getStatus())
        ? node
        : NodeTaints.withNoExecute(node, ready.getStatus(), agenda.now());
  }
}
