package dev.podarium.cluster.controllers.podgc;

import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.ControlLoop;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * Removes Pods that nobody else does: those that no kubelet will end, and the oldest of those that
 * have finished where there are too many.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go
 */
public final class PodGc implements Component {

  /** How often the real one looks, in virtual nanoseconds (gcCheckPeriod). */
  static final long PERIOD = Durations.seconds(20L);

  private final Connection connection;
  private final ControlLoop<Pod> abandoned;
  private final FinishedPods finished;

  /** A controller that is not running yet. */
  public PodGc(Connection connection) {
    this.connection = connection;
    this.abandoned = new ControlLoop<>(new AbandonedPods(name()), Pod.class, connection);
    this.finished = new FinishedPods(connection, FinishedPods.THRESHOLD);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    abandoned.start();
    finished.start();
  }

  @Override
  public void stop() {
    finished.stop();
    abandoned.stop();
  }

  @Override
  public List<ObjectRef> queue() {
    return abandoned.queue();
  }
}
