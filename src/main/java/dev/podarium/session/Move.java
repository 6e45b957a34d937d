package dev.podarium.session;

import java.util.function.BooleanSupplier;

/**
 * A piece of time to be lived. It can be paused after any entry of the agenda and gone on with,
 * also when commands came in meanwhile. On the thread that drives the session.
 */
@FunctionalInterface
public interface Move {

  /**
   * Lets time go on.
   *
   * @param pause asked before each entry: whether to leave it for now
   * @return whether it is over
   */
  boolean goOn(BooleanSupplier pause);

  /** Lets time go on to the end of the move. */
  default void finish() {
    goOn(() -> false);
  }
}
