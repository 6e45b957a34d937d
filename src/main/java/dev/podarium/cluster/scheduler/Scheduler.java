package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every Pod that waits a Node, one Pod at a time.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/scheduler.go
 */
public final class Scheduler implements Component {

  private final Connection connection;
  private final SchedulerEvents events;
  private @Nullable SchedulingLoop loop;

  /** A scheduler that is not running yet. */
  public Scheduler(Connection connection) {
    this.connection = connection.as("kube-scheduler");
    this.events = new SchedulerEvents(this.connection);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    loop = new SchedulingLoop(connection, events);
    loop.start();
  }

  @Override
  public void stop() {
    if (loop != null) {
      loop.stop();
      loop = null;
    }
    connection.cancelAll();
  }

  /** The active Pods as they will be tried, then those backing off, then the unschedulable ones. */
  @Override
  public List<ObjectRef> queue() {
    return loop == null ? List.of() : loop.waiting();
  }
}
