package dev.podarium.cluster.controllers.disruption;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the status of budgets, and takes back what Pods say of disruptions that did not come.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go
 */
public final class DisruptionController implements Component {

  private final Connection connection;
  private final ControlLoop<PodDisruptionBudget> budgets;
  private final ControlLoop<Pod> stale;

  /** A controller that is not running yet. */
  public DisruptionController(Connection connection) {
    this.connection = connection;
    budgets = new ControlLoop<>(new BudgetStatus(name()), PodDisruptionBudget.class, connection);
    stale = new ControlLoop<>(new StaleDisruptions(name()), Pod.class, connection);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    budgets.start();
    stale.start();
  }

  @Override
  public void stop() {
    stale.stop();
    budgets.stop();
  }

  @Override
  public List<ObjectRef> queue() {
    return Stream.concat(budgets.queue().stream(), stale.queue().stream()).toList();
  }
}
