package dev.podarium.cluster.kubelet;

import dev.podarium.simulation.Agenda;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part of a machine has asked the agenda for; gone all at once when it dies. */
final class Timers {

  private final Agenda agenda;
  private final String who;
  private final Set<Timer> pending = new LinkedHashSet<>();

  Timers(Agenda agenda, String who) {
    this.agenda = agenda;
    this.who = who;
  }

  /** Something asked for, which can be taken back. */
  final class Timer {
    private Agenda.@Nullable Entry entry;

    /** Takes it back; one that has run is left alone. */
    void cancel() {
      if (entry != null && pending.remove(this)) {
        agenda.cancel(entry);
      }
    }
  }

  long now() {
    return agenda.now();
  }

  /** In so many virtual nanoseconds. */
  Timer after(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = agenda.after(nanos, who, what, () -> run(timer, action));
    pending.add(timer);
    return timer;
  }

  /** The same for what goes on for ever and does not keep the world from being settled. */
  Timer routineAfter(long nanos, String what, Runnable action) {
    var timer = new Timer();
    timer.entry = agenda.routineAfter(nanos, who, what, () -> run(timer, action));
    pending.add(timer);
    return timer;
  }

  /** Takes back everything. */
  void cancelAll() {
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
