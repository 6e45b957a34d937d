package dev.podarium.cluster;

import dev.podarium.api.ComponentState;
import dev.podarium.api.ComponentState.State;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Health;
import dev.podarium.simulation.Agenda;
import org.jspecify.annotations.Nullable;

/** One component as the tree holds it: whether it runs, and whose process it runs in. */
final class Held {

  private final Component component;
  private final String parent;
  private final boolean insideParent;
  private final Health health;
  private final Runnable whenStopped;
  private boolean running;
  private int crashes;
  private Agenda.@Nullable Entry restart;

  /**
   * A component that has been started.
   *
   * @param parent empty: none
   * @param insideParent whether it runs in its parent's process, and so stops with it
   * @param whenStopped called after each stop
   */
  Held(
      Component component,
      String parent,
      boolean insideParent,
      Health health,
      Runnable whenStopped) {
    this.component = component;
    this.parent = parent;
    this.insideParent = insideParent;
    this.health = health;
    this.whenStopped = whenStopped;
  }

  String name() {
    return component.name();
  }

  String parent() {
    return parent;
  }

  boolean insideParent() {
    return insideParent;
  }

  Health health() {
    return health;
  }

  boolean running() {
    return running;
  }

  void start() {
    if (!running) {
      running = true;
      component.start();
    }
  }

  void stop() {
    if (running) {
      running = false;
      component.stop();
      whenStopped.run();
    }
  }

  /** It was started or stopped by other hands than the tree's. */
  void note(boolean nowRuns) {
    running = nowRuns;
  }

  /** How often it has crashed, with this time. */
  int crashed(String sentence) {
    health.failed(sentence);
    return ++crashes;
  }

  /** It will be started again at some time. */
  void restarts(Agenda.Entry entry) {
    restart = entry;
  }

  /** It will not be started again by itself. */
  void cancelRestart(Agenda agenda) {
    if (restart != null) {
      agenda.cancel(restart);
      restart = null;
    }
  }

  ComponentState state() {
    var queue = component.queue();
    var shown = queue.subList(0, Math.min(queue.size(), ComponentState.SHOWN));
    var slowed = health.factor() == 1 ? State.RUNNING : State.SLOWED;
    return new ComponentState(
        name(),
        parent,
        running ? slowed : State.STOPPED,
        health.factor(),
        shown,
        queue.size(),
        health.lastError());
  }
}
