package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.History;
import dev.podarium.api.Snapshot;
import dev.podarium.session.Beginning;
import dev.podarium.session.Session;
import dev.podarium.simulation.Agenda;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A cluster as the player sees it: functions to call on the player's thread.
 *
 * @param beginning what it began with
 * @param agenda what is going to happen; whoever runs it makes time go on
 * @param history its present and its past, as the branch of a world that has the number; any thread
 * @param execute does what a person asks at the present virtual instant; throws {@link
 *     dev.podarium.api.Refusal} when the cluster says no
 */
public record SimulatedCluster(
    Beginning beginning,
    Agenda agenda,
    IntFunction<History> history,
    Function<Command, Answer> execute) {

  /** The newest snapshot; any thread. */
  public Snapshot latest() {
    return history.apply(1).latest();
  }

  /** Its life from now on. */
  public Session session() {
    return new Session(beginning, agenda, () -> latest().revision(), execute);
  }
}
