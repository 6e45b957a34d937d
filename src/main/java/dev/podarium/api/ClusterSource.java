package dev.podarium.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A cluster as a window holds it. Every method may be called on any thread and returns at once. */
public interface ClusterSource extends History {

  /**
   * Sends a request or has something done to the hardware at the present virtual instant, also
   * while paused. What hangs on the answers to one asking thread runs one after the other, in the
   * order of asking and not on the cluster's thread: it holds up neither time nor other callers.
   *
   * @return what the cluster answers, for hardware the object that it concerns; fails with {@link
   *     Refusal} when the cluster says no
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
