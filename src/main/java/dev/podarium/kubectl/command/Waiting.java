package dev.podarium.kubectl.command;

/** How a command that waits for something lets virtual time go by. */
@FunctionalInterface
public interface Waiting {

  /** Where no time can go by: a command says how things stand and ends. */
  Waiting NEVER = nanos -> false;

  /**
   * Lets so many virtual nanoseconds go by.
   *
   * @return false when there is no more time to wait, and none has gone by
   */
  boolean pass(long nanos);
}
