package dev.podarium.cluster.controllers.podgc;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the Pods of a Node that has been gone for 40 seconds, and the oldest of the Pods that
 * have finished where there are too many.
 *
 * <p>Looks every 20 s as the real one does, but only while there are such Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podgc/gc_controller.go, gcOrphaned, gcTerminated
 */
public final class PodGc implements Component {

  private static final long PERIOD = Durations.seconds(20L);
  private static final long QUARANTINE = Durations.seconds(40L);

  private final Connection connection;
  private final Agenda agenda;
  private final Terminated terminated;
  private final Map<String, Agenda.Entry> missingNodes = new TreeMap<>();
  private @Nullable Informer informer;

  /** A controller that is not running yet. */
  public PodGc(Connection connection) {
    this.connection = connection.as("pod-garbage-collector");
    this.agenda = connection.agenda();
    this.terminated = new Terminated(this.connection, PERIOD, Terminated.THRESHOLD);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    informer =
        new Informer(
            connection,
            List.of(IndexKey.kind(Kinds.NODE), IndexKey.kind(Kinds.POD)),
            this::changed);
    connection.feed().latest().list(Pod.class).forEach(this::podSeen);
    terminated.start();
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    missingNodes.values().forEach(agenda::cancel);
    missingNodes.clear();
    terminated.stop();
  }

  private void changed(List<Change> changes) {
    for (var change : changes) {
      terminated.changed(change);
      switch (change.object()) {
        case Node node when change.after() == null -> nodeGone(node.getMetadata().getName());
        case Pod pod when change.after() != null && isNewlyBound(change) -> podSeen(pod);
        default -> {}
      }
    }
  }

  private static boolean isNewlyBound(Change change) {
    return !(change.before() instanceof Pod before) || Pods.nodeName(before).isEmpty();
  }

  private void podSeen(Pod pod) {
    var node = Pods.nodeName(pod);
    if (!node.isEmpty() && !exists(node)) {
      nodeGone(node);
    }
  }

  private void nodeGone(String node) {
    if (!missingNodes.containsKey(node) && latest().count(IndexKey.node(node)) > 0) {
      var look = agenda.now() + QUARANTINE;
      var due = (look + PERIOD - 1) / PERIOD * PERIOD;
      missingNodes.put(
          node, agenda.at(due, name(), "collects the Pods of " + node, () -> collect(node)));
    }
  }

  private void collect(String node) {
    missingNodes.remove(node);
    if (!exists(node)) {
      latest().having(IndexKey.node(node), Pod.class).toList().forEach(this::collect);
    }
  }

  private void collect(Pod pod) {
    try {
      var told = Pods.withCondition(pod, disruption());
      connection.send(new UpdateStatus(Pods.finished(pod) ? told : Pods.failed(told)));
      connection.send(
          new Delete(
              ObjectRef.of(pod),
              new DeleteOptions(0L, Propagation.BACKGROUND, pod.getMetadata().getUid())));
    } catch (Refusal refusal) {
      nodeGone(Pods.nodeName(pod));
    }
  }

  private PodCondition disruption() {
    return new PodConditionBuilder()
        .withType("DisruptionTarget")
        .withStatus("True")
        .withReason("DeletionByPodGC")
        .withMessage("PodGC: node no longer exists")
        .withLastTransitionTime(Timestamps.at(agenda.now()))
        .build();
  }

  private boolean exists(String node) {
    return latest().find(ObjectRef.cluster(Kinds.NODE, node)) != null;
  }

  private Snapshot latest() {
    return connection.feed().latest();
  }
}
