package dev.podarium.session;

import dev.podarium.api.Answer;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.History;
import dev.podarium.api.Snapshot;
import dev.podarium.simulation.Agenda;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A cluster as a session sees it: functions to call on the thread that drives the agenda.
 *
 * @param agenda what is going to happen; whoever runs it makes time go on
 * @param history its present and its past, as the branch of a world that has the number; any thread
 * @param execute does what a person asks at the present virtual instant; throws {@link
 *     dev.podarium.api.Refusal} when the cluster says no
 * @param components its components as they stand
 */
public record SimulatedCluster(
    Agenda agenda,
    IntFunction<History> history,
    Function<Command, Answer> execute,
    Supplier<List<ComponentState>> components) {

  /** The newest snapshot; any thread. */
  public Snapshot latest() {
    return history.apply(1).latest();
  }
}
