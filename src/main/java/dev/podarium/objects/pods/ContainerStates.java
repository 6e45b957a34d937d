package dev.podarium.objects.pods;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateRunning;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import org.jspecify.annotations.Nullable;

/** The states of a container: it waits, runs or has ended. */
public final class ContainerStates {

  private ContainerStates() {}

  /** It waits, for a reason such as {@code ContainerCreating}. */
  public static ContainerState waiting(String reason, @Nullable String message) {
    var waiting = new ContainerStateWaiting();
    waiting.setReason(reason);
    waiting.setMessage(message);
    var state = new ContainerState();
    state.setWaiting(waiting);
    return state;
  }

  /** It runs since a timestamp. */
  public static ContainerState running(String startedAt) {
    var running = new ContainerStateRunning();
    running.setStartedAt(startedAt);
    var state = new ContainerState();
    state.setRunning(running);
    return state;
  }

  /** It has ended. */
  public static ContainerState terminated(ContainerStateTerminated terminated) {
    var state = new ContainerState();
    state.setTerminated(terminated);
    return state;
  }

  /**
   * How it ended, between two timestamps.
   *
   * @param message of its end; empty when there is none
   */
  public static ContainerStateTerminated ending(
      int exitCode,
      String reason,
      String message,
      String startedAt,
      String finishedAt,
      String containerId) {
    var terminated = new ContainerStateTerminated();
    terminated.setExitCode(exitCode);
    terminated.setReason(reason);
    terminated.setMessage(message.isEmpty() ? null : message);
    terminated.setStartedAt(startedAt);
    terminated.setFinishedAt(finishedAt);
    terminated.setContainerID(containerId);
    return terminated;
  }
}
