package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.Snapshot;
import dev.podarium.session.Beginning;
import dev.podarium.session.Session;
import dev.podarium.simulation.Agenda;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cluster as the player sees it: functions to call on the player's thread.
 *
 * @param beginning what it began with
 * @param agenda what is going to happen; whoever runs it makes time go on
 * @param latest the newest snapshot; any thread
 * @param watch has a watcher called at every revision from now on
 * @param execute does what a person asks at the present virtual instant; throws {@link
 *     dev.podarium.api.Refusal} when the cluster says no
 */
public record SimulatedCluster(
    Beginning beginning,
    Agenda agenda,
    Supplier<Snapshot> latest,
    Consumer<Consumer<Change>> watch,
    Function<Command, Answer> execute) {

  /** Its life from now on. */
  public Session session() {
    return new Session(beginning, agenda, () -> latest.get().revision(), execute);
  }
}
