package dev.podarium.cluster.kubelet;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.cluster.runtime.RuntimeStatus;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
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

  private static final long REPORT_PERIOD = Durations.seconds(300L);
  private static final long RETRY = Durations.seconds(10L);

  private final Machine machine;
  private final Connection connection;
  private final ContainerRuntime runtime;
  private final EventRecorder events;
  private final Timers timers;
  private RuntimeState state;
  private Timers.@Nullable Timer next;
  private long boots;

  Registration(Machine machine, Connection connection, ContainerRuntime runtime, Timers timers) {
    this.machine = machine;
    this.connection = connection;
    this.runtime = runtime;
    this.events = new EventRecorder(connection);
    this.timers = timers;
    this.state = new RuntimeState(timers.now(), runtime.status(), timers.now());
  }

  /** A machine that has been running since before the start. */
  void registerReady() {
    register();
    reportLater(REPORT_PERIOD);
  }

  /** A machine that is powered up: it registers, and is ready when its network is. */
  void boot() {
    var known = node() != null;
    boots++;
    begin();
    if (known) {
      var id = NodeObjects.bootId(machine, boots);
      say("Warning", "Rebooted", "Node %s has been rebooted, boot id: %s".formatted(name(), id));
    }
    sayWhatSuffices();
  }

  /** A kubelet that starts again on a machine that stayed on. */
  void restart() {
    begin();
    sayWhatSuffices();
    reportLater(REPORT_PERIOD);
  }

  /** The container runtime stopped, answers again, or its network is ready. */
  void runtimeChanged(RuntimeStatus status) {
    var networkCame = status.networkReady() && !state.status().networkReady();
    state = state.with(status, timers.now());
    if (networkCame) {
      reportChange();
    } else {
      if (next != null) {
        next.cancel();
      }
      next =
          timers.after(
              state.reported() - timers.now(),
              status.runtimeReady() ? "container runtime answers" : "container runtime is down",
              this::reportChange);
    }
  }

  private void begin() {
    state = new RuntimeState(timers.now(), runtime.status(), timers.now());
    register();
    say("Normal", "Starting", "Starting kubelet.");
  }

  private void sayWhatSuffices() {
    for (var what :
        List.of("NodeHasSufficientMemory", "NodeHasNoDiskPressure", "NodeHasSufficientPID")) {
      say("Normal", what, "Node %s status is now: %s".formatted(name(), what));
    }
  }

  private void reportChange() {
    var before = node();
    var ready = error().isEmpty();
    var changes = before != null && ready != wasReady(before);
    report();
    if (changes) {
      var what = ready ? "NodeReady" : "NodeNotReady";
      say("Normal", what, "Node %s status is now: %s".formatted(name(), what));
    }
    reportLater(REPORT_PERIOD);
  }

  private void reportLater(long nanos) {
    if (next != null) {
      next.cancel();
    }
    next =
        timers.routineAfter(
            nanos,
            "reports its status",
            () -> {
              report();
              reportLater(REPORT_PERIOD);
            });
  }

  private void register() {
    if (node() == null) {
      connection.send(new Create(NodeObjects.node(machine, status(List.of()))));
    }
    report();
  }

  private void report() {
    var node = node();
    if (node == null) {
      return;
    }
    var status = status(node.getStatus() == null ? List.of() : conditions(node));
    try {
      var changed = SpecAndStatus.withStatus(node, status);
      connection.send(new UpdateStatus(Metas.withResourceVersion(changed, null)));
    } catch (Refusal refused) {
      reportLater(RETRY);
    }
  }

  private static boolean wasReady(Node node) {
    var condition = Nodes.condition(node, "Ready");
    return condition != null && "True".equals(condition.getStatus());
  }

  private static List<NodeCondition> conditions(Node node) {
    return node.getStatus().getConditions();
  }

  private String error() {
    return state.error(timers.now());
  }

  private NodeStatus status(List<NodeCondition> stored) {
    var conditions = NodeObjects.conditions(error(), stored, timers.now());
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
