package dev.podarium.cluster.scheduler;

import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a Pod that was not scheduled: it goes back to the queue, and is told why by an
 * Event and by its condition PodScheduled. A Pod that has changed meanwhile is not told: what
 * changed brings the next attempt, which tells it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/schedule_one.go, handleSchedulingFailure
 */
final class FailureHandler {

  private final Connection connection;
  private final Supplier<View> view;
  private final SchedulingQueue queue;
  private final SchedulerEvents events;

  FailureHandler(
      Connection connection, Supplier<View> view, SchedulingQueue queue, SchedulerEvents events) {
    this.connection = connection;
    this.view = view;
    this.queue = queue;
    this.events = events;
  }

  /** No Node will do: the Pod waits until something happens that may help it. */
  void unschedulable(QueuedPod pod, Diagnosis diagnosis) {
    var message = diagnosis.message(Preemption.outcome(pod.info(), diagnosis));
    var waiting = seen(pod);
    if (waiting != null) {
      queue.addUnschedulable(waiting.failed(connection.now(), diagnosis.unschedulablePlugins()));
    }
    report(pod.info().pod(), "Unschedulable", message);
  }

  /** Something went wrong: the Pod is tried again after its back-off. */
  void error(QueuedPod pod, String message) {
    var waiting = seen(pod);
    if (waiting != null) {
      queue.addBackoff(waiting.failed(connection.now(), Set.of()), connection.now());
    }
    report(pod.info().pod(), "SchedulerError", message);
  }

  /** The Pod as it is seen now; null when it is gone or on a Node. */
  private @Nullable QueuedPod seen(QueuedPod pod) {
    return view.get().find(pod.ref()) instanceof Pod seen
            && seen.getMetadata().getUid().equals(pod.uid())
            && Pods.nodeName(seen).isEmpty()
        ? pod.changed(PodInfo.of(seen), pod.revision())
        : null;
  }

  private void report(Pod pod, String reason, String message) {
    events.failed(pod, message);
    var told = Pods.withCondition(pod, notScheduled(pod, reason, message));
    if (!told.equals(pod)) {
      connection.send(new UpdateStatus(told), outcome -> {});
    }
  }

  private PodCondition notScheduled(Pod pod, String reason, String message) {
    return new PodConditionBuilder()
        .withType("PodScheduled")
        .withStatus("False")
        .withReason(reason)
        .withMessage(message)
        .withLastTransitionTime(Timestamps.at(connection.now()))
        .withObservedGeneration(pod.getMetadata().getGeneration())
        .build();
  }
}
