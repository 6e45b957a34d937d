package dev.podarium.fuzz;

import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;

/** Lets virtual time go by, and sees to it that it goes on and that no more happens than can. */
record Hours(Agenda agenda) {

  /** More than any of these clusters needs for a minute. */
  private static final int MOST_ENTRIES = 200_000;

  void pass(int seconds) {
    var end = agenda.now() + Durations.seconds((long) seconds);
    var entries = 0;
    for (var next = agenda.peek(); next != null && next.instant() <= end; next = agenda.peek()) {
      if (next.instant() < agenda.now() || entries++ > MOST_ENTRIES) {
        throw new AssertionError("time went back, or more happened than can in " + seconds + " s");
      }
      agenda.runNext();
    }
    agenda.idleUntil(end);
  }
}
