package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;

/**
 * Marks the Pods of a silent Node as not ready, so that no Service sends them traffic.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/util/node/controller_utils.go, MarkPodsNotReady
 */
final class LostPods {

  private final Connection connection;
  private final EventRecorder events;

  LostPods(Connection connection, EventRecorder events) {
    this.connection = connection;
    this.events = events;
  }

  void markNotReady(String node) {
    var pods = connection.feed().latest().having(IndexKey.node(node), Pod.class).toList();
    pods.stream().filter(Pods::ready).forEach(this::markNotReady);
  }

  private void markNotReady(Pod pod) {
    var ready = Pods.condition(pod, "Ready");
    if (ready == null) {
      return;
    }
    var lost =
        new PodConditionBuilder(ready)
            .withStatus("False")
            .withLastTransitionTime(Timestamps.at(connection.agenda().now()))
            .build();
    try {
      connection.send(new UpdateStatus(Pods.withCondition(pod, lost)));
      events.record(Note.warning(pod, "NodeNotReady", "Node is not ready"));
    } catch (Refusal refusal) {
      events.record(Note.warning(pod, "NodeNotReady", String.valueOf(refusal.getMessage())));
    }
  }
}
