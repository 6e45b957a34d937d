package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.simulation.Agenda.Entry;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers.Clock;

/** The clock of a kubelet: periods, back-offs and deadlines, in its name. */
record ConnectionClock(Connection connection) implements Clock {

  @Override
  public long now() {
    return connection.now();
  }

  @Override
  public Entry after(long nanos, String what, Runnable action) {
    return connection.at(Durations.after(connection.now(), nanos), what, action);
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
