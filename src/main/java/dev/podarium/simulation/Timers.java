package dev.podarium.simulation;

import dev.podarium.simulation.Agenda.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one part of a component has asked the agenda for; gone all at once when it stops. */
public final class Timers {

  private final Clock clock;
  private @Nullable List<Timer> pending;

  /** Nothing asked for yet. */
  public Timers(Clock clock) {
    this.clock = clock;
  }

  /** Who asks the agenda, in its own name and at its own pace. */
  public interface Clock {

    /** The present instant in virtual nanoseconds. */
    long now();

    /** Something in so many virtual nanoseconds. */
    Entry after(long nanos, String what, Runnable action);

    /** The same for what goes on for ever and does not keep the world from being settled. */
    Entry routineAfter(long nanos, String what, Runnable action);

    /** Another try after one in vain. */
    Entry retryAfter(long nanos, String what, Runnable action);

    /** Takes an entry off. */
    void cancel(Entry entry);

    /** One that asks in somebody's name and is never slow. */
    static Clock of(Agenda agenda, String who) {
      return new AgendaClock(agenda, who);
    }
  }

  private record AgendaClock(Agenda agenda, String who) implements Clock {

    @Override
    public long now() {
      return agenda.now();
    }

    @Override
    public Entry after(long nanos, String what, Runnable action) {
      return agenda.after(nanos, who, what, action);
    }

    @Override
    public Entry routineAfter(long nanos, String what, Runnable action) {
      return agenda.routineAfter(nanos, who, what, action);
    }

    @Override
    public Entry retryAfter(long nanos, String what, Runnable action) {
      return agenda.after(nanos, who, what, action);
    }

    @Override
    public void cancel(Entry entry) {
      agenda.cancel(entry);
    }
  }

  /** Something asked for, which can be taken back. */
  public final class Timer {

    private @Nullable Entry entry;

    private Timer() {}

    /** Takes it back; one that has run is left alone. */
    public void cancel() {
      if (entry != null && pending != null && pending.remove(this)) {
        clock.cancel(entry);
      }
    }
  }

  /** The present instant in virtual nanoseconds. */
  public long now() {
    return clock.now();
  }

  /** In so many virtual nanoseconds. */
  public Timer after(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = clock.after(nanos, what, () -> run(timer, action));
    return noted(timer);
  }

  /** The same for what goes on for ever and does not keep the world from being settled. */
  public Timer routineAfter(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = clock.routineAfter(nanos, what, () -> run(timer, action));
    return noted(timer);
  }

  /** The same for another try after one in vain. */
  public Timer retryAfter(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = clock.retryAfter(nanos, what, () -> run(timer, action));
    return noted(timer);
  }

  /** Takes back everything. */
  public void cancelAll() {
    if (pending == null) {
      return;
    }
    for (var timer : pending) {
      if (timer.entry != null) {
        clock.cancel(timer.entry);
      }
    }
    pending = null;
  }

  private Timer noted(Timer timer) {
    if (pending == null) {
      pending = new ArrayList<>(2);
    }
    pending.add(timer);
    return timer;
  }

  private void run(Timer timer, Runnable action) {
    if (pending != null) {
      pending.remove(timer);
    }
    action.run();
  }
}
