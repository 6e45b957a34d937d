package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.simulation.Agenda.Entry;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers.Clock;

/**
 * The clock of a kubelet, in its name.
 *
 * @param works whether what is asked of it is the kubelet's work, which takes longer when it is
 *     slow; else it is a period, a back-off or a deadline
 */
record ConnectionClock(Connection connection, boolean works) implements Clock {

  /** For periods, back-offs and deadlines. */
  ConnectionClock(Connection connection) {
    this(connection, false);
  }

  @Override
  public long now() {
    return connection.now();
  }

  @Override
  public Entry after(long nanos, String what, Runnable action) {
    return works
        ? connection.after(nanos, what, action)
        : connection.at(Durations.after(connection.now(), nanos), what, action);
  }

  @Override
  public Entry routineAfter(long nanos, String what, Runnable action) {
    return connection.routineAfter(nanos, what, action);
  }

  @Override
  public Entry retryAfter(long nanos, String what, Runnable action) {
    return connection.retryAfter(nanos, what, action);
  }

  @Override
  public void cancel(Entry entry) {
    connection.cancel(entry);
  }
}
