package dev.podarium.session;

/** What is simulated has outgrown this machine: no fault of the program. Says what and how much. */
public final class OutOfRoom extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The sentence for the person, without its full stop. */
  public OutOfRoom(String message) {
    super(message, null, false, false);
  }
}
