package dev.podarium.cluster.scheduler;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;

/**
 * Tells a Pod that no Node will take it: an Event, and the condition PodScheduled.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/schedule_one.go, handleSchedulingFailure
 */
final class FailureHandler {

  private static final long WRITING = Durations.millis(1);

  private final Connection connection;
  private final SchedulerEvents events;

  FailureHandler(Connection connection, SchedulerEvents events) {
    this.connection = connection;
    this.events = events;
  }

  void unschedulable(Pod pod, String message) {
    events.failed(pod, message);
    connection
        .agenda()
        .after(
            WRITING,
            connection.component(),
            "reports that no Node will do",
            () -> report(pod, message));
  }

  private void report(Pod pod, String message) {
    var stored = connection.feed().latest().find(ObjectRef.of(pod));
    if (stored instanceof Pod latest && Pods.nodeName(latest).isEmpty()) {
      try {
        connection.send(new UpdateStatus(Pods.withCondition(latest, unschedulable(message))));
      } catch (Refusal refusal) {
        events.failed(latest, String.valueOf(refusal.getMessage()));
      }
    }
  }

  private PodCondition unschedulable(String message) {
    return new PodConditionBuilder()
        .withType("PodScheduled")
        .withStatus("False")
        .withReason("Unschedulable")
        .withMessage(message)
        .withLastTransitionTime(Timestamps.at(connection.agenda().now()))
        .build();
  }
}
