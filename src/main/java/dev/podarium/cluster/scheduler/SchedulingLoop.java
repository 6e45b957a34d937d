package dev.podarium.cluster.scheduler;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Change;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.scheduler.ScheduleResult.Suggested;
import dev.podarium.cluster.scheduler.ScheduleResult.Unschedulable;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.plugins.DefaultPlugins;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler that runs: it observes what its informer brings, takes the next Pod from its queue,
 * compares the Nodes, and has the Pod bound while it goes on with the next.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/schedule_one.go, ScheduleOne
 */
final class SchedulingLoop implements Informer.Handler {

  private static final long FLUSH_LEFTOVER = Durations.seconds(30);

  private static final List<Class<? extends HasMetadata>> WATCHED =
      List.of(
          Node.class,
          Pod.class,
          PersistentVolumeClaim.class,
          Namespace.class,
          Service.class,
          ReplicaSet.class,
          StatefulSet.class);

  private final Connection connection;
  private final SchedulerCache cache = new SchedulerCache();
  private final SchedulingQueue queue = new SchedulingQueue();
  private final Informer informer;
  private final EventHandlers handlers;
  private final SchedulingCycle cycle;
  private final FailureHandler failures;
  private final BindingCycle binding;
  private Agenda.@Nullable Entry turn;
  private Agenda.@Nullable Entry backoff;

  SchedulingLoop(Connection connection, SchedulerEvents events) {
    this.connection = connection;
    this.informer = new Informer(connection, selections(), this);
    var listers = new InformerListers(() -> informer.view().snapshot());
    var filters = DefaultPlugins.filters(listers);
    this.handlers = new EventHandlers(cache, queue, filters);
    this.cycle = new SchedulingCycle(filters, DefaultPlugins.scores(listers));
    this.failures = new FailureHandler(connection, informer::view, queue, events);
    this.binding = new BindingCycle(connection, cache, handlers, failures, events);
  }

  private static List<Selection> selections() {
    return WATCHED.stream().map(type -> Selection.all(Kinds.of(type))).toList();
  }

  void start() {
    informer.start();
    flushLeftover();
  }

  void stop() {
    informer.stop();
  }

  List<ObjectRef> waiting() {
    return queue.pods().map(QueuedPod::ref).toList();
  }

  @Override
  public void synced(View view) {
    Stream.concat(view.snapshot().list(Node.class), view.snapshot().list(Pod.class))
        .forEach(object -> handlers.found(object, view.now()));
    nextTurn();
  }

  @Override
  public void changed(List<Change> changes, View view) {
    for (var change : changes) {
      handlers.changed(change, view.now());
    }
    nextTurn();
  }

  private void flushLeftover() {
    connection.routineAfter(
        FLUSH_LEFTOVER,
        "looks for Pods left over",
        () -> {
          queue.flushUnschedulableLeftover(connection.now());
          nextTurn();
          flushLeftover();
        });
  }

  private void nextTurn() {
    waitForBackoff();
    if (turn == null && !queue.isEmpty()) {
      var length =
          connection
              .latencies()
              .schedulingCycle()
              .drawn(
                  connection
                      .dice()
                      .draw("scheduling-cycle", connection.component(), connection.now()));
      turn = connection.after(length, Phase.COMPARE, "chooses a Node", this::takeTurn);
    }
  }

  private void waitForBackoff() {
    var end = queue.nextBackoffEnd();
    if (backoff != null && backoff.instant() != end) {
      connection.cancel(backoff);
      backoff = null;
    }
    if (backoff == null && end != Long.MAX_VALUE) {
      backoff = connection.at(end, "tries a Pod again", this::endBackoffs);
    }
  }

  private void endBackoffs() {
    backoff = null;
    queue.flushBackoffCompleted(connection.now());
    nextTurn();
  }

  private void takeTurn() {
    turn = null;
    var next = queue.pop();
    if (next != null) {
      connection.because(next.revision(), () -> scheduleOrReport(next));
    }
    nextTurn();
  }

  /** A fault of the scheduler keeps the one Pod from being scheduled, and is shown. */
  private void scheduleOrReport(QueuedPod pod) {
    try {
      schedule(pod);
    } catch (BrokenInvariant broken) {
      throw broken;
    } catch (RuntimeException fault) {
      connection.failed("schedules " + pod.ref(), fault);
      failures.error(pod, String.valueOf(fault));
    }
  }

  private void schedule(QueuedPod pod) {
    var draw = connection.dice().draw("best-node", pod.uid(), pod.attempts());
    var result = cycle.schedule(pod.info(), cache, draw);
    var revision = informer.view().snapshot().revision();
    connection.witness().read(revision);
    connection.witness().decided(() -> ScheduleWords.decision(pod, revision, result));
    switch (result) {
      case Suggested suggested -> binding.begin(pod, suggested.node().name(), this::nextTurn);
      case Unschedulable(var diagnosis) -> failures.unschedulable(pod, diagnosis);
    }
  }
}
