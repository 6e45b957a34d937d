package dev.podarium.simulation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part of the simulation has asked the agenda for; gone all at once when it stops. */
public final class Timers {

  private final Agenda agenda;
  private final String who;
  private final Set<Timer> pending = new LinkedHashSet<>();

  /**
   * Nothing asked for yet.
   *
   * @param who asks, as the agenda's entries say
   */
  public Timers(Agenda agenda, String who) {
    this.agenda = agenda;
    this.who = who;
  }

  /** Something asked for, which can be taken back. */
  public final class Timer {
    private Agenda.@Nullable Entry entry;

    /** Takes it back; one that has run is left alone. */
    public void cancel() {
      if (entry != null && pending.remove(this)) {
        agenda.cancel(entry);
      }
    }
  }

  /** The present instant in virtual nanoseconds. */
  public long now() {
    return agenda.now();
  }

  /** In so many virtual nanoseconds. */
  public Timer after(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = agenda.after(nanos, who, what, () -> run(timer, action));
    pending.add(timer);
    return timer;
  }

  /** The same for what goes on for ever and does not keep the world from being settled. */
  public Timer routineAfter(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = agenda.routineAfter(nanos, who, what, () -> run(timer, action));
    pending.add(timer);
    return timer;
  }

  /** Takes back everything. */
  public void cancelAll() {
    for (var timer : pending) {
      if (timer.entry != null) {
        agenda.cancel(timer.entry);
      }
    }
    pending.clear();
  }

  private void run(Timer timer, Runnable action) {
    pending.remove(timer);
    action.run();
  }
}
