package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a machine known as a Node and keeps that Node's status true.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_node_status.go
 */
final class Registration {

  /** How long after it was powered up a machine's network plugin is ready. */
  private static final long NETWORK_TAKES = Durations.seconds(8L);

  private static final long REPORT_PERIOD = Durations.seconds(300L);
  private static final long RETRY = Durations.seconds(10L);

  private final Machine machine;
  private final Connection connection;
  private final EventRecorder events;
  private final Timers timers;
  private long boots;

  Registration(Machine machine, Connection connection, EventRecorder events, Timers timers) {
    this.machine = machine;
    this.connection = connection;
    this.events = events;
    this.timers = timers;
  }

  /** A machine that has been running since before the start. */
  void registerReady() {
    register(true);
    timers.routineAfter(REPORT_PERIOD, "reports its status", this::heartbeat);
  }

  /** A machine that is powered up: it registers and is ready when its network is. */
  void boot() {
    var known = node() != null;
    boots++;
    register(false);
    say("Normal", "Starting", "Starting kubelet.");
    if (known) {
      var id = NodeObjects.bootId(machine, boots);
      say("Warning", "Rebooted", "Node %s has been rebooted, boot id: %s".formatted(name(), id));
    }
    for (var state :
        List.of("NodeHasSufficientMemory", "NodeHasNoDiskPressure", "NodeHasSufficientPID")) {
      say("Normal", state, "Node %s status is now: %s".formatted(name(), state));
    }
    timers.after(NETWORK_TAKES, "network ready", this::networkReady);
  }

  private void networkReady() {
    report(true);
    say("Normal", "NodeReady", "Node %s status is now: NodeReady".formatted(name()));
    timers.routineAfter(REPORT_PERIOD, "reports its status", this::heartbeat);
  }

  private void heartbeat() {
    report(true);
    timers.routineAfter(REPORT_PERIOD, "reports its status", this::heartbeat);
  }

  private void register(boolean ready) {
    if (node() == null) {
      connection.send(new Create(NodeObjects.node(machine, status(ready, List.of()))));
    }
    report(ready);
  }

  private void report(boolean ready) {
    var node = node();
    if (node == null) {
      return;
    }
    var status = status(ready, node.getStatus() == null ? List.of() : conditions(node));
    try {
      var changed = SpecAndStatus.withStatus(node, status);
      connection.send(new UpdateStatus(Metas.withResourceVersion(changed, null)));
    } catch (Refusal refused) {
      timers.routineAfter(RETRY, "reports its status", () -> report(ready));
    }
  }

  private static List<NodeCondition> conditions(Node node) {
    return node.getStatus().getConditions();
  }

  private NodeStatus status(boolean ready, List<NodeCondition> stored) {
    var conditions = NodeObjects.conditions(ready, stored, timers.now());
    return NodeObjects.status(machine, boots, conditions);
  }

  private void say(String type, String reason, String message) {
    var node = node();
    if (node != null) {
      events.record(new Note(node, type, reason, message, null));
    }
  }

  private @Nullable Node node() {
    var found = connection.feed().latest().find(ObjectRef.cluster(Kinds.NODE, name()));
    return found instanceof Node node ? node : null;
  }

  private String name() {
    return machine.name();
  }
}
