package dev.podarium.kubectl.command;

/** What a command does once its words have been read into its fields. */
@FunctionalInterface
public interface Verb {

  /**
   * Does it. What goes wrong with one of several objects is told to the invocation; what makes the
   * whole command senseless is thrown as {@link KubectlError} or {@link dev.podarium.api.Refusal}.
   */
  void run(Invocation invocation);
}
