package dev.podarium.cluster.runtime;

import dev.podarium.simulation.Agenda.Entry;
import dev.podarium.simulation.Timers.Clock;
import java.util.function.LongUnaryOperator;

/**
 * The clock of somebody who may be slow.
 *
 * @param pace how long something takes that usually takes so many virtual nanoseconds
 */
record PacedClock(Clock clock, LongUnaryOperator pace) implements Clock {

  @Override
  public long now() {
    return clock.now();
  }

  @Override
  public Entry after(long nanos, String what, Runnable action) {
    return clock.after(pace.applyAsLong(nanos), what, action);
  }

  @Override
  public Entry routineAfter(long nanos, String what, Runnable action) {
    return clock.routineAfter(pace.applyAsLong(nanos), what, action);
  }

  @Override
  public Entry retryAfter(long nanos, String what, Runnable action) {
    return clock.retryAfter(pace.applyAsLong(nanos), what, action);
  }

  @Override
  public void cancel(Entry entry) {
    clock.cancel(entry);
  }
}
