package dev.podarium.fuzz;

import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;

/** Lets virtual time go by, and sees to it that it goes on and that no more happens than can. */
record Hours(Session session) {

  /** More than any of these clusters needs for a minute. */
  private static final int MOST_ENTRIES = 200_000;

  void pass(int seconds) {
    var begun = session.now();
    var most = session.position() + MOST_ENTRIES;
    var over =
        session
            .moves()
            .toInstant(begun + Durations.seconds((long) seconds))
            .goOn(() -> session.position() > most || session.now() < begun);
    if (!over) {
      throw new AssertionError("time went back, or more happened than can in " + seconds + " s");
    }
  }
}
