package dev.podarium.console;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.session.Session;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets virtual time go on and does each line of a script at its moment.
 *
 * <p>Drives the session; one thread. Throws {@link dev.podarium.session.OutOfRoom} when what is
 * simulated outgrows the machine.
 */
public final class ScriptPlayer {

  private final Session session;
  private final Consumer<Script.Line> doer;
  private final long limit;
  private final Demand demand = new Demand();

  /**
   * A player.
   *
   * @param doer does a line's command at the present virtual instant
   * @param limit virtual nanoseconds since the start after which nothing is played any more
   */
  public ScriptPlayer(Session session, Consumer<Script.Line> doer, long limit) {
    this.session = session;
    this.doer = doer;
    this.limit = limit;
    session.watch(demand::take);
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
    return runUntil(session::settled);
  }

  /** Lets time go on to an instant in virtual nanoseconds, at most to the limit. */
  public boolean runTo(long instant) {
    session.runUntil(Math.min(instant, limit));
    return instant <= limit;
  }

  private boolean waitFor(Trigger moment) {
    return switch (moment) {
      case Trigger.At at -> runTo(at.nanos());
      case Trigger.After after -> runTo(session.now() + after.nanos());
      case Trigger.Settled settled -> settle();
      case Trigger.Ready ready ->
          runUntil(() -> readyPods(session.latest(), ready.deployment()) >= ready.pods());
    };
  }

  private boolean runUntil(BooleanSupplier condition) {
    return session.runUntil(
        () -> {
          demand.check();
          return condition.getAsBoolean();
        },
        limit);
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
