package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.images.ContainerConfig;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Timers;
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

  final Container spec;
  final Role role;

  /** What is put off: its next pull, the end of its preStop hook. */
  final Timers timers;

  /** The probes of the present attempt. */
  final Timers probes;

  /** The attempt that is being started; null when none is. */
  @Nullable CriContainer created;

  /** The newest attempt that has been started; null before the first. */
  @Nullable CriContainer current;

  /** The attempt before. */
  @Nullable CriContainer previous;

  @Nullable Waiting waiting;

  /** It must not be started before this instant; virtual nanoseconds. */
  long notBefore;

  /** It is being stopped. */
  boolean stopping;

  /** How often it could not be configured. */
  long tries;

  boolean started;
  boolean ready;

  ManagedContainer(Container spec, Role role, Host host) {
    this.spec = spec;
    this.role = role;
    this.timers = host.timers();
    this.probes = host.timers();
  }

  String name() {
    return spec.getName();
  }

  boolean running() {
    return current != null && current.running();
  }

  /** Whether its last attempt ended with exit code 0. */
  boolean succeeded() {
    return current != null && !current.running() && current.exitCode() == 0;
  }

  /** What is to be created. */
  ContainerConfig config(ManagedPod pod, Map<String, String> environment) {
    var policy = pod.spec().getRestartPolicy();
    var ends =
        role == Role.INIT || (role == Role.MAIN && policy != null && !policy.equals("Always"));
    return new ContainerConfig(spec, Metas.annotations(pod.apiPod), ends, environment);
  }

  /** Whether the runtime tells of the attempt that runs or is being started. */
  boolean isOf(CriContainer told) {
    return (created != null && created.id().equals(told.id()))
        || (current != null && current.id().equals(told.id()));
  }

  /** An attempt runs, or could not be started. */
  void begin(CriContainer attempt) {
    created = null;
    previous = current;
    current = attempt;
    waiting = null;
    notBefore = 0;
    stopping = false;
  }

  /** Its attempt does not run any more. */
  void end(CriContainer ended) {
    cancel();
    current = ended;
    ready = false;
    started = false;
  }

  /** Nothing is to become of it any more. */
  void cancel() {
    timers.cancelAll();
    probes.cancelAll();
  }

  /** How often it has been started: the number of its next attempt. */
  int attempts() {
    return current == null ? 0 : current.attempt() + 1;
  }
}
