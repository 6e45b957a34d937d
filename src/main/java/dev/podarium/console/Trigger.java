package dev.podarium.console;

/** When a line of a script is due. */
public sealed interface Trigger {

  /** At an instant in virtual nanoseconds since the start. */
  record At(long nanos) implements Trigger {}

  /** That many virtual nanoseconds after the line before. */
  record After(long nanos) implements Trigger {}

  /** When everything before has settled. */
  record Settled() implements Trigger {}

  /** As soon as the newest ReplicaSet of a Deployment has that many ready Pods. */
  record Ready(String deployment, int pods) implements Trigger {}
}
