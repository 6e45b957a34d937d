package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.ContainerRun;
import io.fabric8.kubernetes.api.model.Container;
import org.jspecify.annotations.Nullable;

/** What a worker knows of one of its Pod's containers. */
final class Slot {

  /** Its part in the Pod. */
  enum Role {
    INIT,
    SIDECAR,
    MAIN
  }

  /** Why it waits, as its status says. */
  record Waiting(String reason, @Nullable String message) {}

  final Container container;
  final Role role;
  final Timers timers;
  @Nullable ContainerRun run;
  @Nullable ContainerRun before;
  @Nullable Waiting waiting;
  boolean started;
  boolean ready;

  Slot(Container container, Role role, Timers timers) {
    this.container = container;
    this.role = role;
    this.timers = timers;
  }

  String name() {
    return container.getName();
  }

  boolean running() {
    return run != null && run.running();
  }

  boolean ended() {
    return run != null && !run.running();
  }

  boolean succeeded() {
    return run != null && !run.running() && run.exitCode() == 0;
  }
}
