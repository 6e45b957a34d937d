package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.ContainerRun;
import dev.podarium.cluster.runtime.Launch;
import io.fabric8.kubernetes.api.model.Container;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker knows of one of its Pod's containers. */
final class ManagedContainer {

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

  /** How the present run will end. */
  final Timers timers;

  /** The probes of the present run. */
  final Timers probes;

  @Nullable ContainerRun run;
  @Nullable ContainerRun before;
  @Nullable Waiting waiting;

  /** It must not be started before this instant; virtual nanoseconds. */
  long notBefore;

  /** The instant at which it will have been stopped; 0 while nobody stops it. */
  long stopping;

  /** How often it could not be configured. */
  long tries;

  /** What its present run prints last; empty when nothing is known. */
  String lastWords = "";

  boolean started;
  boolean ready;

  ManagedContainer(Container container, Role role, Host host) {
    this.container = container;
    this.role = role;
    this.timers = host.timers();
    this.probes = host.timers();
  }

  String name() {
    return container.getName();
  }

  boolean running() {
    return run != null && run.running();
  }

  /** Whether its last run ended with exit code 0. */
  boolean succeeded() {
    return run != null && !run.running() && run.exitCode() == 0;
  }

  /** What is to be started. */
  Launch launch(PodRuntime tenant, Map<String, String> environment) {
    var policy = tenant.spec().getRestartPolicy();
    var ends =
        role == Role.INIT || (role == Role.MAIN && policy != null && !policy.equals("Always"));
    return new Launch(tenant.pod, container, ends, environment);
  }

  /** It runs. */
  void begin(ContainerRun begun) {
    before = run;
    run = begun;
    lastWords = "";
    waiting = null;
    notBefore = 0;
    stopping = 0;
  }

  /** It does not run any more. */
  void end(int exitCode, long now) {
    cancel();
    if (run != null) {
      run = run.ended(exitCode, now).withMessage(lastWords);
    }
    ready = false;
    started = false;
  }

  /** Nothing is to become of it any more. */
  void cancel() {
    timers.cancelAll();
    probes.cancelAll();
  }

  /** How often it has been started. */
  int runs() {
    return run == null ? 0 : run.restarts() + 1;
  }
}
