package dev.podarium.cluster;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Durations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The node lifecycle controller of the cloud-controller-manager: deletes the Node of a machine that
 * the cloud says is gone.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/cloud-provider/controllers/nodelifecycle
 */
final class CloudNodes implements Component {

  private static final long RETRY = Durations.seconds(5L);

  private final Connection connection;
  private final Set<String> gone = new LinkedHashSet<>();
  private boolean running;

  CloudNodes(Connection connection) {
    this.connection = connection;
  }

  /** The cloud has taken a machine away. */
  void machineGone(String node) {
    gone.add(node);
    if (running) {
      delete(node);
    }
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    running = true;
    gone.forEach(this::delete);
  }

  @Override
  public void stop() {
    running = false;
    connection.cancelAll();
  }

  @Override
  public List<ObjectRef> queue() {
    return gone.stream().map(CloudNodes::ref).toList();
  }

  private static ObjectRef ref(String node) {
    return ObjectRef.cluster(Kinds.NODE, node);
  }

  private void delete(String node) {
    connection.send(
        new Delete(ref(node), DeleteOptions.DEFAULT), outcome -> deleted(node, outcome));
  }

  private void deleted(String node, Outcome outcome) {
    if (outcome instanceof Refused(var refusal) && !refusal.is("NotFound")) {
      connection.retryAfter(RETRY, "deletes a Node", () -> delete(node));
    } else {
      gone.remove(node);
    }
  }
}
