package dev.podarium.cluster.scheduler;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Bind;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.scheduler.ScheduleResult.Suggested;
import dev.podarium.cluster.scheduler.ScheduleResult.Unschedulable;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.plugins.DefaultPlugins;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every Pod that waits a Node, one Pod at a time.
 *
 * <p>A Pod for which a Node was chosen is counted there at once, before it is bound and before the
 * binding is seen, so that the next Pod finds the room taken.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/scheduler.go, schedule_one.go, eventhandlers.go
 */
public final class Scheduler implements Component {

  private static final long SHORTEST_CYCLE = Durations.millis(2);
  private static final long LONGEST_CYCLE = Durations.millis(4);
  private static final long BINDING = Durations.millis(2);
  private static final long LOOK_FOR_LEFT_OVER = Durations.seconds(30);

  private final Connection connection;
  private final Agenda agenda;
  private final SchedulerEvents events;
  private final FailureHandler failures;
  private final List<Filter> filters;
  private final SchedulingCycle cycle;
  private SchedulerCache cache = new SchedulerCache();
  private SchedulingQueue queue = new SchedulingQueue();
  private EventHandlers handlers;
  private @Nullable Informer informer;
  private Agenda.@Nullable Entry turn;
  private Agenda.@Nullable Entry backoff;
  private Agenda.@Nullable Entry leftOver;

  /** A scheduler that is not running yet. */
  public Scheduler(Connection connection) {
    this.connection = connection.as("kube-scheduler");
    this.agenda = connection.agenda();
    this.events = new SchedulerEvents(this.connection);
    this.failures = new FailureHandler(this.connection, events);
    var listers = new InformerListers(() -> this.connection.feed().latest());
    this.filters = DefaultPlugins.filters(listers);
    this.cycle = new SchedulingCycle(filters, DefaultPlugins.scores(listers));
    this.handlers = new EventHandlers(cache, queue, filters);
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    cache = new SchedulerCache();
    queue = new SchedulingQueue();
    handlers = new EventHandlers(cache, queue, filters);
    informer =
        new Informer(
            connection,
            List.of(
                IndexKey.kind(Kinds.NODE),
                IndexKey.kind(Kinds.POD),
                IndexKey.kind(Kinds.of(PersistentVolumeClaim.class))),
            this::changed);
    var latest = connection.feed().latest();
    latest.list(Node.class).forEach(handlers::node);
    latest.list(Pod.class).forEach(pod -> handlers.pod(pod, null, agenda.now()));
    lookForLeftOver();
    nextTurn();
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    turn = cancelled(turn);
    backoff = cancelled(backoff);
    leftOver = cancelled(leftOver);
  }

  private Agenda.@Nullable Entry cancelled(Agenda.@Nullable Entry entry) {
    if (entry != null) {
      agenda.cancel(entry);
    }
    return null;
  }

  private void changed(List<Change> changes) {
    for (var change : changes) {
      handlers.change(change, agenda.now());
    }
    nextTurn();
  }

  private void lookForLeftOver() {
    leftOver =
        agenda.routineAfter(
            LOOK_FOR_LEFT_OVER,
            name(),
            "looks for Pods left over",
            () -> {
              queue.reconsiderLeftOver(agenda.now());
              nextTurn();
              lookForLeftOver();
            });
  }

  private void nextTurn() {
    waitForBackoff();
    if (turn == null && !queue.isEmpty()) {
      var length =
          connection
              .dice()
              .draw("scheduling-cycle", name(), agenda.now())
              .between(SHORTEST_CYCLE, LONGEST_CYCLE);
      turn = agenda.after(length, name(), "chooses a Node", this::takeTurn);
    }
  }

  private void waitForBackoff() {
    var end = queue.nextBackoffEnd();
    if (backoff != null && backoff.instant() != end) {
      backoff = cancelled(backoff);
    }
    if (backoff == null && end != Long.MAX_VALUE) {
      backoff =
          agenda.at(
              end,
              name(),
              "tries a Pod again",
              () -> {
                backoff = null;
                queue.endBackoffs(agenda.now());
                nextTurn();
              });
    }
  }

  private void takeTurn() {
    turn = null;
    var next = queue.poll();
    if (next != null) {
      agenda.because(next.revision(), () -> schedule(next));
    }
    nextTurn();
  }

  private void schedule(QueuedPod pod) {
    var draw = connection.dice().draw("best-node", pod.uid(), pod.attempts());
    switch (cycle.schedule(pod.info(), cache, draw)) {
      case Suggested suggested -> {
        var name = suggested.node().name();
        cache.assumePod(pod.info(), name);
        agenda.after(BINDING, name(), "binds a Pod", () -> bind(pod, name));
      }
      case Unschedulable(var diagnosis) -> {
        var failed = pod.failed(agenda.now(), diagnosis.unschedulablePlugins());
        queue.putAside(failed);
        failures.unschedulable(
            pod.info().pod(), diagnosis.message(Preemption.outcome(pod.info(), diagnosis)));
      }
    }
  }

  private void bind(QueuedPod pod, String node) {
    try {
      connection.send(new Bind(ObjectRef.of(pod.info().pod()), node));
      events.scheduled(pod.info().pod(), node);
    } catch (Refusal refusal) {
      cache.removePod(pod.uid());
      if (!refusal.is("NotFound")) {
        events.failed(pod.info().pod(), "binding rejected: " + refusal.getMessage());
        queue.putBack(pod.failed(agenda.now(), Set.of()), agenda.now());
        nextTurn();
      }
    }
  }
}
