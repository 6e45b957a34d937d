package dev.podarium.cluster.scheduler;

import dev.podarium.api.Request.Bind;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;

/**
 * Binds Pods to their Nodes while the next are scheduled: a Pod is assumed to be on its Node, and
 * forgotten there when the server refuses the binding.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/schedule_one.go, bindingCycle,
 * handleBindingCycleError; framework/plugins/defaultbinder/default_binder.go
 */
final class BindingCycle {

  private final Connection connection;
  private final SchedulerCache cache;
  private final EventHandlers handlers;
  private final FailureHandler failures;
  private final SchedulerEvents events;

  BindingCycle(
      Connection connection,
      SchedulerCache cache,
      EventHandlers handlers,
      FailureHandler failures,
      SchedulerEvents events) {
    this.connection = connection;
    this.cache = cache;
    this.handlers = handlers;
    this.failures = failures;
    this.events = events;
  }

  /**
   * Assumes the Pod and sends its binding.
   *
   * @param whenForgotten run when it came to nothing and the Pod is in the queue again
   */
  void begin(QueuedPod pod, String node, Runnable whenForgotten) {
    cache.assumePod(pod.info(), node);
    connection.send(
        new Bind(pod.ref(), node), outcome -> answered(outcome, pod, node, whenForgotten));
  }

  private void answered(Outcome outcome, QueuedPod pod, String node, Runnable whenForgotten) {
    switch (outcome) {
      case Answered _ -> events.scheduled(pod.info().pod(), node);
      case Refused(var refusal) -> {
        cache.removePod(pod.uid());
        handlers.assignedPodDeleted(connection.now());
        failures.error(pod, "running Bind plugin \"DefaultBinder\": " + refusal.getMessage());
        whenForgotten.run();
      }
    }
  }
}
