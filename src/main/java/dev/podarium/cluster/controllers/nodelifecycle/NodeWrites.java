package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import java.util.function.UnaryOperator;

/**
 * Changes Nodes a moment after it was decided, in the order of the decisions: reads the newest
 * Node, changes it, and writes it when that changed anything.
 */
final class NodeWrites {

  private static final long WRITING = Durations.millis(2);

  private final Connection connection;
  private long busyUntil;

  NodeWrites(Connection connection) {
    this.connection = connection;
  }

  void change(String node, String what, UnaryOperator<Node> change) {
    later(what, () -> apply(node, change, false));
  }

  void changeStatus(String node, String what, UnaryOperator<Node> change) {
    later(what, () -> apply(node, change, true));
  }

  /** Does something after what was decided before. */
  void later(String what, Runnable action) {
    Agenda agenda = connection.agenda();
    busyUntil = Math.max(busyUntil, agenda.now()) + WRITING;
    agenda.at(busyUntil, connection.component(), what, action);
  }

  private void apply(String name, UnaryOperator<Node> change, boolean status) {
    var found = connection.feed().latest().find(ObjectRef.cluster(Kinds.NODE, name));
    if (found instanceof Node node) {
      var changed = change.apply(node);
      if (!changed.equals(node)) {
        send(status ? new UpdateStatus(changed) : new Update(changed));
      }
    }
  }

  private void send(Request request) {
    try {
      connection.send(request);
    } catch (Refusal refusal) {
      // The next look finds what is still to be done.
    }
  }
}
