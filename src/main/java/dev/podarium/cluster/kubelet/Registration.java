package dev.podarium.cluster.kubelet;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.cluster.runtime.RuntimeStatus;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a machine known as a Node and keeps that Node's status true.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_node_status.go
 */
final class Registration {

  private static final long REPORT_PERIOD = Durations.seconds(300L);
  private static final long RETRY = Durations.seconds(10L);
  private static final long FIRST_TRY_AGAIN = Durations.millis(100);
  private static final long LAST_TRY_AGAIN = Durations.seconds(7L);

  private final Machine machine;
  private final Connection connection;
  private final ContainerRuntime runtime;
  private final Heartbeats heartbeats;
  private EventRecorder events;
  private NodeStatuses statuses;
  private RuntimeState state;
  private Agenda.@Nullable Entry next;
  private @Nullable Node node;
  private boolean powered;
  private long boots;

  Registration(
      Machine machine, Connection connection, ContainerRuntime runtime, Heartbeats heartbeats) {
    this.machine = machine;
    this.connection = connection;
    this.runtime = runtime;
    this.heartbeats = heartbeats;
    this.events = new EventRecorder(connection);
    this.statuses = new NodeStatuses(machine, boots);
    this.state = new RuntimeState(connection.now(), runtime.status(), connection.now());
  }

  /** Its Node as it is known; null before it is registered. */
  @Nullable Node node() {
    return node;
  }

  /** What records the Events of this run of the kubelet. */
  EventRecorder events() {
    return events;
  }

  /** The Node was looked up or written; null when it is gone. */
  void seen(@Nullable Node newer) {
    if (newer == null || node == null || Metas.revision(newer) > Metas.revision(node)) {
      node = newer;
      if (newer != null && isUnknown(newer)) {
        connection.cancel(next);
        next =
            connection.at(state.nextReport(connection.now()), "reports its status", this::report);
      }
    }
  }

  /** The control plane has not heard of it for long, though it runs. */
  private static boolean isUnknown(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready != null && "Unknown".equals(ready.getStatus());
  }

  /** Before time begins: a machine that has been running for long. */
  void registerReady() {
    var made = (Node) connection.sendBeforeTime(new Create(initialNode()));
    node = made;
    heartbeats.begin(made, (Lease) connection.sendBeforeTime(new Create(heartbeats.lease(made))));
    reportLater(REPORT_PERIOD);
  }

  /** A machine that is powered up: it registers, and is ready when its network is. */
  void boot() {
    boots++;
    powered = true;
    begin();
  }

  /** A kubelet that starts again on a machine that stayed on. */
  void restart() {
    powered = false;
    begin();
  }

  /** The container runtime stopped, answers again, or its network is ready. */
  void runtimeChanged(RuntimeStatus status) {
    var networkCame = status.networkReady() && !state.status().networkReady();
    state = state.with(status, connection.now());
    connection.cancel(next);
    if (networkCame) {
      reportChange();
    } else {
      var what = status.runtimeReady() ? "runtime answers again" : "container runtime is down";
      next = connection.at(state.reported(), what, this::reportChange);
    }
  }

  private void begin() {
    node = null;
    events = new EventRecorder(connection);
    statuses = new NodeStatuses(machine, boots);
    state = new RuntimeState(connection.now(), runtime.status(), connection.now());
    register(FIRST_TRY_AGAIN);
  }

  private void register(long tryAgain) {
    connection.send(
        new Create(initialNode()),
        outcome -> {
          switch (outcome) {
            case Answered(var answer) -> registered((Node) answer.object(), false);
            case Refused(var refusal) when refusal.is("AlreadyExists") -> get(tryAgain);
            case Refused _ -> registerLater(tryAgain);
          }
        });
  }

  private void get(long tryAgain) {
    connection.send(
        new Get(ObjectRef.cluster(Kinds.NODE, name())),
        outcome -> {
          switch (outcome) {
            case Answered(var answer) -> registered((Node) answer.object(), true);
            case Refused _ -> registerLater(tryAgain);
          }
        });
  }

  private void registerLater(long wait) {
    var longer = Math.min(LAST_TRY_AGAIN, 2 * wait);
    connection.retryAfter(wait, "registers its Node", () -> register(longer));
  }

  private void registered(Node found, boolean known) {
    node = found;
    heartbeats.begin(found, null);
    say("Normal", "Starting", "Starting kubelet.");
    if (known && powered) {
      var id = NodeStatuses.bootId(machine, boots);
      say("Warning", "Rebooted", "Node %s has been rebooted, boot id: %s".formatted(name(), id));
    }
    for (var what :
        List.of("NodeHasSufficientMemory", "NodeHasNoDiskPressure", "NodeHasSufficientPID")) {
      say("Normal", what, "Node %s status is now: %s".formatted(name(), what));
    }
    if (known) {
      reportChange();
    } else {
      reportLater(REPORT_PERIOD);
    }
  }

  private void reportChange() {
    var before = node;
    if (before == null) {
      return;
    }
    var ready = error().isEmpty();
    report();
    if (ready != Nodes.ready(before)) {
      var what = ready ? "NodeReady" : "NodeNotReady";
      say("Normal", what, "Node %s status is now: %s".formatted(name(), what));
    }
  }

  private void reportLater(long wait) {
    connection.cancel(next);
    next = connection.routineAfter(wait, "reports its status", this::report);
  }

  private void report() {
    reportLater(REPORT_PERIOD);
    if (node != null) {
      var status = statuses.status(error(), Nodes.conditions(node), connection.now());
      var changed = SpecAndStatus.withStatus(node, status);
      connection.send(new UpdateStatus(Metas.withResourceVersion(changed, null)), this::reported);
    }
  }

  private void reported(Outcome outcome) {
    switch (outcome) {
      case Answered(var answer) -> seen((Node) answer.object());
      case Refused _ -> reportLater(RETRY);
    }
  }

  /** The Node as which it registers. */
  Node initialNode() {
    return statuses.node(error(), connection.now());
  }

  private String error() {
    return state.error(connection.now());
  }

  private void say(String type, String reason, String message) {
    events.record(new Note(Objects.requireNonNull(node), type, reason, message, null));
  }

  private String name() {
    return machine.name();
  }
}
