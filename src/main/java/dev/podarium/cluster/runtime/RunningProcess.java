package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.process.SimulatedProcess;

/**
 * A container's process, as it is met from outside by the network: no call of the container
 * runtime.
 *
 * @param startedAt virtual nanoseconds
 * @param now virtual nanoseconds
 */
public record RunningProcess(SimulatedProcess process, long startedAt, long now) {

  /** Whether it answers at all. */
  public boolean answers() {
    return process.answers(now - startedAt);
  }

  /** Whether it answers on a port; 0 stands for any. */
  public boolean answers(int port) {
    return process.answers(port, now - startedAt);
  }

  /** Whether it is known to answer on a port, and not only held to. */
  public boolean answersForCertain(int port) {
    return answers() && process.listening().knownOn(port);
  }

  /** Whether it listens on a port, yet has ceased to answer well. */
  public boolean unwell(int port) {
    return process.listening().on(port) && now - startedAt >= process.answersUntil();
  }

  /** Whether it has a page, by its path. */
  public boolean has(String path) {
    return process.listening().has(path);
  }

  /** The instant at which its answers may change next, or {@link SimulatedProcess#NEVER}. */
  public long nextChange() {
    var change = process.nextChange(now - startedAt);
    return change == SimulatedProcess.NEVER ? change : startedAt + change;
  }
}
