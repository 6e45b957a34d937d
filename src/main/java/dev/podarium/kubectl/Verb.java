package dev.podarium.kubectl;

/** What a command does once its words have been read into its fields. */
@FunctionalInterface
interface Verb {

  /**
   * Does it. What goes wrong with one of several objects is told to the session; what makes the
   * whole command senseless is thrown as {@link KubectlError} or {@link dev.podarium.api.Refusal}.
   */
  void run(Session session);
}
