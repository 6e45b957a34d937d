package dev.podarium.cluster.runtime;

import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Timers;
import java.util.function.Consumer;

/**
 * Makes the shims of one machine: each keeps one container's process, whoever else stops.
 *
 * @param whenStopped called with a container that has ended
 */
record Shims(Agenda agenda, String node, Consumer<CriContainer> whenStopped) {

  /** One more. */
  Timers shim() {
    return new Timers(Timers.Clock.of(agenda, "containerd-shim " + node));
  }
}
