package dev.podarium.player;

import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.session.Memory;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import org.jspecify.annotations.Nullable;

/** The moves that time can make, on the player's thread. */
final class AgendaRunner {

  private final Agenda agenda;
  private final Memory memory = new Memory();
  private long writes;

  AgendaRunner(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Notes that something of interest was written. */
  void wrote() {
    writes++;
  }

  /**
   * Lets happen what is due until a virtual instant.
   *
   * @param end virtual nanoseconds; {@link Long#MAX_VALUE}: as far as it comes
   * @param deadline the {@link System#nanoTime()} at which to return in any case
   * @return whether the clock came as far as it was asked to
   */
  boolean playUntil(long end, long deadline) {
    var count = 0;
    for (var next = agenda.peek(); next != null && next.instant() <= end; next = agenda.peek()) {
      if (end == Long.MAX_VALUE && agenda.settled()) {
        return true;
      }
      runNext();
      if (++count % 8 == 0 && System.nanoTime() > deadline) {
        return false;
      }
    }
    if (end != Long.MAX_VALUE && end > agenda.now()) {
      agenda.idleUntil(end);
    }
    return true;
  }

  void step(Step step) {
    switch (step) {
      case API_WRITE -> stepToWrite();
      case SECOND -> playUntil(agenda.now() + Durations.seconds(1L), Long.MAX_VALUE);
    }
  }

  private void stepToWrite() {
    var before = writes;
    while (writes == before && !agenda.settled()) {
      var next = agenda.peek();
      if (next == null) {
        return;
      }
      runNext();
    }
  }

  /** Heartbeats on the way are not skipped: they happen, only nobody waits for them. */
  void skipTheWait() {
    while (!agenda.settled()) {
      var next = agenda.peek();
      if (next == null) {
        return;
      }
      if (!next.routine()) {
        agenda.idleUntil(next.instant());
        return;
      }
      runNext();
    }
  }

  private void runNext() {
    memory.check();
    agenda.runNext();
  }

  TimeMachine.State state(boolean playing, double speed, @Nullable String failure) {
    var next = agenda.peekPressing();
    var upcoming =
        next == null ? null : new TimeMachine.Upcoming(next.who(), next.what(), next.instant());
    return new TimeMachine.State(agenda.now(), playing, speed, agenda.settled(), upcoming, failure);
  }

  /** The state in which time stands for good: asks nothing of an agenda that may be half done. */
  TimeMachine.State stopped(double speed, String failure) {
    return new TimeMachine.State(agenda.now(), false, speed, false, null, failure);
  }
}
