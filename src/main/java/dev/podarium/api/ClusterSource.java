package dev.podarium.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A cluster as a window holds it. Every method may be called on any thread and returns at once. */
public interface ClusterSource extends History {

  /**
   * Sends a request or does a deed at the present virtual instant, also while paused.
   *
   * @return the object as stored; fails with {@link Refusal} when the cluster says no. For a {@link
   *     Deed} it completes with the object that it concerns. Completes on the cluster's thread.
   */
  CompletableFuture<Answer> send(Command command);

  /** Control over time; empty for a real cluster. */
  Optional<TimeMachine> time();

  /**
   * The components as they stood a moment ago, parents first; empty when there are none to hold.
   */
  List<ComponentState> components();

  /** Whether {@link HardwareCommand}s can be sent. */
  boolean hasHardware();
}
