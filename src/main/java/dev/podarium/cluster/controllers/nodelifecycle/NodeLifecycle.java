package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches over the health of Nodes while it runs; what it knew is forgotten when it is stopped.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go
 */
public final class NodeLifecycle implements Component {

  private final Connection connection;
  private @Nullable NodeMonitor monitor;

  /** A controller that is not running yet. */
  public NodeLifecycle(Connection connection) {
    this.connection = connection;
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    monitor = new NodeMonitor(connection);
    monitor.start();
  }

  @Override
  public List<ObjectRef> queue() {
    return monitor == null ? List.of() : monitor.queue();
  }

  @Override
  public void stop() {
    if (monitor != null) {
      monitor.stop();
      monitor = null;
    }
    connection.cancelAll();
  }
}
