package dev.podarium.console;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.session.Memory;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets virtual time go on and does each line of a script at its moment.
 *
 * <p>Drives the cluster's agenda; one thread. Throws {@link dev.podarium.session.OutOfRoom} when
 * what is simulated outgrows the machine.
 */
public final class ScriptPlayer {

  private final Cluster cluster;
  private final Consumer<Script.Line> doer;
  private final long limit;
  private final Memory memory = new Memory();
  private final Demand demand = new Demand();

  /**
   * A player.
   *
   * @param doer does a line's command at the present virtual instant
   * @param limit virtual nanoseconds since the start after which nothing is played any more
   */
  public ScriptPlayer(Cluster cluster, Consumer<Script.Line> doer, long limit) {
    this.cluster = cluster;
    this.doer = doer;
    this.limit = limit;
    cluster.watch(demand::take);
  }

  /**
   * Plays the lines in order.
   *
   * @return the lines whose moment did not come before the limit; empty when all were played
   */
  public List<Script.Line> play(List<Script.Line> lines) {
    for (var i = 0; i < lines.size(); i++) {
      if (!waitFor(lines.get(i).moment())) {
        return lines.subList(i, lines.size());
      }
      doer.accept(lines.get(i));
    }
    return List.of();
  }

  /** Runs until nothing is left but heartbeats; false when the limit comes first. */
  public boolean settle() {
    return runUntil(cluster.agenda()::settled);
  }

  /** Lets time go on to an instant in virtual nanoseconds, at most to the limit. */
  public boolean runTo(long instant) {
    var end = Math.min(instant, limit);
    var agenda = cluster.agenda();
    var next = agenda.peek();
    while (next != null && next.instant() <= end) {
      runNext();
      next = agenda.peek();
    }
    agenda.idleUntil(Math.max(end, agenda.now()));
    return instant <= limit;
  }

  private boolean waitFor(Trigger moment) {
    return switch (moment) {
      case Trigger.At at -> runTo(at.nanos());
      case Trigger.After after -> runTo(cluster.agenda().now() + after.nanos());
      case Trigger.Settled settled -> settle();
      case Trigger.Ready ready ->
          runUntil(() -> readyPods(cluster.latest(), ready.deployment()) >= ready.pods());
    };
  }

  private void runNext() {
    memory.check();
    cluster.agenda().runNext();
  }

  private boolean runUntil(BooleanSupplier condition) {
    var agenda = cluster.agenda();
    while (!condition.getAsBoolean()) {
      demand.check();
      var next = agenda.peek();
      if (next == null || next.instant() > limit) {
        return false;
      }
      runNext();
    }
    return true;
  }

  /**
   * How many ready Pods the newest ReplicaSet of the Deployment has; 0 when there is none, and as
   * long as the Deployment controller has not seen the Deployment's last change.
   */
  private static int readyPods(Snapshot world, String deployment) {
    return world
        .list(Deployment.class)
        .filter(found -> found.getMetadata().getName().equals(deployment))
        .filter(ScriptPlayer::observed)
        .flatMap(
            found -> world.having(IndexKey.owner(found.getMetadata().getUid()), ReplicaSet.class))
        .max(Comparator.comparingLong(RolloutRevisions::of))
        .map(newest -> newest.getStatus() == null ? null : newest.getStatus().getReadyReplicas())
        .orElse(0);
  }

  private static boolean observed(Deployment deployment) {
    var seen =
        deployment.getStatus() == null ? null : deployment.getStatus().getObservedGeneration();
    return seen != null && seen >= Metas.generation(deployment);
  }
}
