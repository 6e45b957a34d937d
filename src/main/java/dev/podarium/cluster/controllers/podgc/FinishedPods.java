package dev.podarium.cluster.controllers.podgc;

import dev.podarium.api.Change;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the Pods that have finished and, when there are too many, deletes the oldest of them,
 * evicted ones first. It looks only while there are too many.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go, gcTerminated;
 * pkg/controller/podgc/config/v1alpha1/defaults.go
 */
final class FinishedPods implements Informer.Handler {

  /** How many may stay; not above 0: all. */
  static final int THRESHOLD = 12_500;

  private static final Comparator<Pod> OLDEST_FIRST =
      Comparator.comparing((Pod pod) -> !evicted(pod))
          .thenComparing(pod -> pod.getMetadata().getCreationTimestamp())
          .thenComparing(pod -> pod.getMetadata().getName())
          .thenComparing(pod -> pod.getMetadata().getNamespace());

  private final Connection connection;
  private final int threshold;
  private int count;
  private @Nullable Informer informer;
  private Agenda.@Nullable Entry look;

  /**
   * Counts nothing yet.
   *
   * @param threshold how many may stay
   */
  FinishedPods(Connection connection, int threshold) {
    this.connection = connection;
    this.threshold = threshold;
  }

  void start() {
    informer = new Informer(connection, List.of(Selection.all(Kinds.POD)), this);
    informer.start();
  }

  void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    connection.cancel(look);
    look = null;
  }

  @Override
  public void synced(View view) {
    count = (int) view.snapshot().list(Pod.class).filter(Pods::finished).count();
    lookLater();
  }

  @Override
  public void changed(List<Change> changes, View view) {
    for (var change : changes) {
      count += finished(change.after()) - finished(change.before());
    }
    lookLater();
  }

  private static int finished(@Nullable HasMetadata object) {
    return object instanceof Pod pod && Pods.finished(pod) ? 1 : 0;
  }

  private void lookLater() {
    if (look == null && threshold > 0 && count > threshold) {
      var due = (connection.now() / PodGc.PERIOD + 1) * PodGc.PERIOD;
      look = connection.at(due, "collects finished Pods", this::collect);
    }
  }

  private void collect() {
    look = null;
    if (informer != null) {
      surplus(informer.view().snapshot().list(Pod.class), threshold).forEach(this::delete);
    }
  }

  /** Which of these go, in order. */
  static List<Pod> surplus(Stream<Pod> pods, int threshold) {
    var finished = pods.filter(Pods::finished).sorted(OLDEST_FIRST).toList();
    return threshold > 0
        ? finished.subList(0, Math.max(0, finished.size() - threshold))
        : List.of();
  }

  private void delete(Pod pod) {
    var options = new DeleteOptions(0L, Propagation.BACKGROUND, pod.getMetadata().getUid());
    connection.send(new Delete(ObjectRef.of(pod), options), this::deleted);
  }

  /** What was refused is still there at the next look. */
  private void deleted(Outcome outcome) {
    if (outcome instanceof Outcome.Refused) {
      lookLater();
    }
  }

  private static boolean evicted(Pod pod) {
    return pod.getStatus() != null && "Evicted".equals(pod.getStatus().getReason());
  }
}
