package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.Change;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Finding;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Grace;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every Node each five seconds.
 *
 * <p>A Node that was heard of at 10 s and then falls silent becomes Unknown at the first look after
 * 60 s, is tainted unreachable:NoSchedule at once and unreachable:NoExecute one look later.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * monitorNodeHealth
 */
final class NodeMonitor implements Informer.Handler {

  private static final long PERIOD = Durations.seconds(5L);

  /** The longest that a living Node can seem silent: its Lease's period and that of the looks. */
  private static final long OVERDUE = Durations.seconds(16L);

  private static final String LEASES = "kube-node-lease";

  private final Connection connection;
  private final Informer informer;
  private final EventRecorder events;
  private final NodeWrites writes;
  private final LostPods lostPods;
  private final NodeRoster roster;
  private final NoExecuteTaints noExecute;
  private final Map<String, NodeHealth> healths = new TreeMap<>();
  private Agenda.@Nullable Entry nextLook;

  NodeMonitor(Connection connection) {
    this.connection = connection;
    this.informer =
        new Informer(
            connection,
            List.of(Selection.all(Kinds.NODE), Selection.in(Kinds.of(Lease.class), LEASES)),
            this);
    this.events = new EventRecorder(connection, "node-controller");
    this.writes = new NodeWrites(connection);
    this.lostPods = new LostPods(connection, events);
    this.roster = new NodeRoster(events);
    this.noExecute = new NoExecuteTaints(connection, writes);
  }

  void start() {
    informer.start();
  }

  void stop() {
    informer.stop();
  }

  /**
   * Nodes that are there already were registered before. Nobody knows whether the Pods of lost ones
   * were marked.
   */
  @Override
  public void synced(View view) {
    var nodes = nodes(view);
    roster.begin(nodes);
    for (var node : nodes) {
      taintNoSchedule(node);
      if (isLost(node)) {
        lostPods.markNotReady(node.getMetadata().getName());
      }
    }
    look();
  }

  private static boolean isLost(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready != null && !"True".equals(ready.getStatus());
  }

  @Override
  public void changed(List<Change> changes, View view) {
    for (var change : changes) {
      if (change.after() instanceof Node node) {
        taintNoSchedule(node);
        if (nextLook != null && isBack(node)) {
          connection.press(nextLook);
        }
      }
    }
  }

  /** The Nodes that wait to be tainted. */
  List<ObjectRef> queue() {
    return noExecute.waiting();
  }

  private static boolean isBack(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready != null
        && "True".equals(ready.getStatus())
        && !NodeTaints.withNoExecute(node, "True", 0).equals(node);
  }

  private void taintNoSchedule(Node node) {
    if (!NodeTaints.withNoSchedule(node, connection.now()).equals(node)) {
      writes.change(
          node.getMetadata().getName(),
          latest -> NodeTaints.withNoSchedule(latest, connection.now()));
    }
  }

  private void look() {
    var view = informer.view();
    var nodes = nodes(view);
    roster.call(nodes);
    healths.keySet().retainAll(roster.names());
    var findings = nodes.stream().map(node -> look(node, view)).toList();
    lostPods.retry(
        findings.stream()
            .filter(finding -> !"True".equals(finding.readyNow()))
            .map(finding -> finding.node().getMetadata().getName())
            .collect(Collectors.toSet()));
    if (noExecute.counted(nodes, findings)) {
      healths.replaceAll((name, health) -> health.seenAliveAt(connection.now()));
    }
    noExecute.taintNext();
    lookAgain(findings.stream().anyMatch(this::isUnderWay));
  }

  private static List<Node> nodes(View view) {
    return view.snapshot().list(Node.class).toList();
  }

  private Finding look(Node node, View view) {
    var name = node.getMetadata().getName();
    var lease = view.snapshot().find(Lease.class, LEASES, name);
    var finding = NodeHealth.look(healths.get(name), node, lease, connection.now(), Grace.DEFAULT);
    healths.put(name, finding.health());
    if (finding.wasLost()) {
      events.record(
          Note.normal(node, "NodeNotReady", "Node %s status is now: NodeNotReady".formatted(name)));
    }
    if (!finding.node().equals(node) || finding.wasLost()) {
      writes.changeStatus(
          name,
          latest ->
              finding.node().equals(node) ? latest : NodeHealth.unknown(latest, connection.now()),
          finding.wasLost() ? () -> lostPods.markNotReady(name) : () -> {});
    }
    noExecute.decide(node, finding.readyBefore());
    return finding;
  }

  /** Whether a Node is about to be found lost or to be tainted: then the world is not settled. */
  private boolean isUnderWay(Finding finding) {
    return "True".equals(finding.readyNow())
        ? connection.now() - finding.health().lastSign() > OVERDUE
        : noExecute.awaits(finding);
  }

  private void lookAgain(boolean somethingIsUnderWay) {
    nextLook =
        somethingIsUnderWay
            ? connection.at(connection.now() + PERIOD, "waits for a sign of life", this::look)
            : connection.routineAfter(PERIOD, "looks at the Nodes", this::look);
  }
}
