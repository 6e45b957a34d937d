package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Node;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes Nodes: reads the Node, changes it, and writes it when that changed anything; anew when
 * somebody else has written it in between. What is refused otherwise the next look finds undone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, AddOrUpdateTaintOnNode
 */
final class NodeWrites {

  /** UpdateTaintBackoff: five steps. */
  private static final int TRIES = 5;

  private final Connection connection;

  NodeWrites(Connection connection) {
    this.connection = connection;
  }

  void change(String node, UnaryOperator<Node> change) {
    attempt(ObjectRef.cluster(Kinds.NODE, node), change, Update::new, () -> {}, 1);
  }

  /** Changes the status, and goes on when it is as it should be. */
  void changeStatus(String node, UnaryOperator<Node> change, Runnable whenDone) {
    attempt(ObjectRef.cluster(Kinds.NODE, node), change, UpdateStatus::new, whenDone, 1);
  }

  private void attempt(
      ObjectRef ref,
      UnaryOperator<Node> change,
      Function<Node, Request> write,
      Runnable whenDone,
      int tries) {
    connection.send(
        new Get(ref),
        outcome -> {
          if (outcome instanceof Answered(var answer) && answer.object() instanceof Node node) {
            write(node, change, write, whenDone, tries);
          }
        });
  }

  private void write(
      Node node,
      UnaryOperator<Node> change,
      Function<Node, Request> write,
      Runnable whenDone,
      int tries) {
    var changed = change.apply(node);
    if (changed.equals(node)) {
      whenDone.run();
      return;
    }
    connection.send(
        write.apply(changed),
        outcome -> {
          if (outcome instanceof Answered) {
            whenDone.run();
          } else if (conflicted(outcome) && tries < TRIES) {
            attempt(ObjectRef.of(node), change, write, whenDone, tries + 1);
          }
        });
  }

  private static boolean conflicted(Outcome outcome) {
    return outcome instanceof Refused(var refusal) && refusal.is("Conflict");
  }
}
