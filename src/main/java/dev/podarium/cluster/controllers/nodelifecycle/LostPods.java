package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks the Pods of a silent Node as not ready, so that no Service sends them traffic.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/util/node/controller_utils.go, MarkPodsNotReady;
 * pkg/controller/nodelifecycle/node_lifecycle_controller.go, nodesToRetry
 */
final class LostPods {

  private final Connection connection;
  private final EventRecorder events;
  private final Set<String> unmarked = new TreeSet<>();

  LostPods(Connection connection, EventRecorder events) {
    this.connection = connection;
    this.events = events;
  }

  /** Marks the Pods that are bound to a Node now. */
  void markNotReady(String node) {
    connection.send(
        new ListObjects(Selection.onNode(node)),
        outcome -> {
          if (outcome instanceof Answered(var answer)) {
            answer.objects().forEach(object -> mark((Pod) object, node));
          } else {
            unmarked.add(node);
          }
        });
  }

  /** Once more the Pods of those Nodes of which a Pod could not be marked; those still lost. */
  void retry(Set<String> lost) {
    var nodes = List.copyOf(unmarked);
    unmarked.clear();
    nodes.stream().filter(lost::contains).forEach(this::markNotReady);
  }

  private void mark(Pod pod, String node) {
    var ready = Pods.condition(pod, "Ready");
    if (ready == null || !"True".equals(ready.getStatus())) {
      return;
    }
    var lost =
        new PodConditionBuilder(ready)
            .withStatus("False")
            .withLastTransitionTime(Timestamps.at(connection.now()))
            .build();
    connection.send(
        new UpdateStatus(Pods.withCondition(pod, lost)), outcome -> marked(outcome, pod, node));
  }

  private void marked(Outcome outcome, Pod pod, String node) {
    switch (outcome) {
      case Answered _ -> events.record(Note.warning(pod, "NodeNotReady", "Node is not ready"));
      case Refused(var refusal) when refusal.is("NotFound") -> {}
      case Refused _ -> unmarked.add(node);
    }
  }
}
