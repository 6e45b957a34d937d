package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventSink;
import dev.podarium.objects.core.Events;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * Events in the newer style of events.k8s.io, of which the scheduler is one of the few users: with
 * an eventTime and an action, without count, firstTimestamp and source.
 *
 * <p>Source: k8s.io/client-go/tools/events/event_recorder.go
 */
final class SchedulerEvents {

  private static final String REPORTER = "default-scheduler";

  private final Connection connection;
  private final EventSink sink;
  private long recorded;

  SchedulerEvents(Connection connection) {
    this.connection = connection;
    this.sink = new EventSink(connection);
  }

  void scheduled(Pod pod, String node) {
    record(
        pod,
        "Normal",
        "Scheduled",
        "Binding",
        "Successfully assigned "
            + pod.getMetadata().getNamespace()
            + "/"
            + pod.getMetadata().getName()
            + " to "
            + node);
  }

  void failed(Pod pod, String message) {
    record(pod, "Warning", "FailedScheduling", "Scheduling", message);
  }

  private void record(Pod about, String type, String reason, String action, String message) {
    sink.create(event(about, type, reason, action, message));
  }

  private Event event(Pod about, String type, String reason, String action, String message) {
    var now = connection.now();
    var name = about.getMetadata().getName() + "." + Long.toHexString(now + recorded++);
    var event = Events.about(about, null, name, type, reason);
    return Events.toldOf(
        Events.withMessage(event, message),
        action,
        Timestamps.atMicros(now),
        REPORTER,
        REPORTER + "-control-plane");
  }
}
