package dev.podarium.cluster.controllers.podgc;

import dev.podarium.api.Change;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Counts the Pods that have finished and, when there are too many, deletes the oldest of them,
 * evicted ones first.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go, gcTerminated;
 * pkg/controller/podgc/config/v1alpha1/defaults.go
 */
final class Terminated {

  /** How many may stay. */
  static final int THRESHOLD = 12_500;

  private static final Comparator<Pod> OLDEST_FIRST =
      Comparator.comparing((Pod pod) -> !evicted(pod))
          .thenComparing(pod -> pod.getMetadata().getCreationTimestamp())
          .thenComparing(pod -> pod.getMetadata().getNamespace())
          .thenComparing(pod -> pod.getMetadata().getName());

  private final Connection connection;
  private final long period;
  private final int threshold;
  private int count;
  private Agenda.@Nullable Entry look;

  /**
   * Counts nothing yet.
   *
   * @param period between two looks, in virtual nanoseconds
   * @param threshold how many may stay
   */
  Terminated(Connection connection, long period, int threshold) {
    this.connection = connection;
    this.period = period;
    this.threshold = threshold;
  }

  void start() {
    count = (int) connection.feed().latest().list(Pod.class).filter(Pods::finished).count();
    lookLater();
  }

  void stop() {
    if (look != null) {
      connection.agenda().cancel(look);
      look = null;
    }
  }

  /** Something was written. */
  void changed(Change change) {
    count += finished(change.after()) - finished(change.before());
    lookLater();
  }

  private static int finished(@Nullable HasMetadata object) {
    return object instanceof Pod pod && Pods.finished(pod) ? 1 : 0;
  }

  private void lookLater() {
    if (look == null && count > threshold) {
      var due = (connection.agenda().now() / period + 1) * period;
      look =
          connection
              .agenda()
              .at(due, connection.component(), "collects finished Pods", this::collect);
    }
  }

  private void collect() {
    look = null;
    var found = connection.feed().latest().list(Pod.class).filter(Pods::finished).toList();
    found.stream()
        .sorted(OLDEST_FIRST)
        .limit(Math.max(0, found.size() - threshold))
        .forEach(this::delete);
  }

  private void delete(Pod pod) {
    var options = new DeleteOptions(0L, Propagation.BACKGROUND, pod.getMetadata().getUid());
    try {
      connection.send(new Delete(ObjectRef.of(pod), options));
    } catch (Refusal refused) {
      lookLater();
    }
  }

  private static boolean evicted(Pod pod) {
    return pod.getStatus() != null && "Evicted".equals(pod.getStatus().getReason());
  }
}
