package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.runtime.PodSandbox;
import dev.podarium.cluster.runtime.PodSandboxConfig;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Dice.Draw;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Pod on its machine: what its worker and the parts of it know. */
final class ManagedPod {

  final Host host;
  final Timers timers;
  final ObjectRef ref;
  final String uid;
  final long takenAt;
  final List<ManagedContainer> containers = new ArrayList<>();

  /** The Pod as the API server has it, as far as the kubelet has heard. */
  Pod apiPod;

  @Nullable String podIp;

  /** The objects that it names and that are watched because of it. */
  Set<ObjectRef> references = Set.of();

  /** How many sandboxes it had before. */
  int sandboxes;

  /** Why the Pod as a whole has failed. */
  @Nullable Failure failure;

  private PodState state = PodState.MOUNTING;

  ManagedPod(Host host, Pod pod) {
    this.host = host;
    this.apiPod = pod;
    this.ref = ObjectRef.of(pod);
    this.uid = pod.getMetadata().getUid();
    this.timers = host.timers();
    this.takenAt = timers.now();
    for (var container : spec().getInitContainers()) {
      var role = Restarts.sidecar(container) ? Role.SIDECAR : Role.INIT;
      containers.add(new ManagedContainer(container, role, host));
    }
    spec().getContainers().forEach(c -> containers.add(new ManagedContainer(c, Role.MAIN, host)));
  }

  /** The Pod as the API server has it now; an older version than the known one is left alone. */
  boolean heard(Pod newer) {
    if (Metas.revision(newer) <= Metas.revision(apiPod)) {
      return false;
    }
    apiPod = newer;
    return true;
  }

  /** Its sandbox is there; in the network of the machine it has the machine's address. */
  void addressed(PodSandbox sandbox) {
    podIp = Boolean.TRUE.equals(spec().getHostNetwork()) ? host.machine().address() : sandbox.ip();
  }

  /** A failure of the Pod as a whole, as its status says it. */
  record Failure(String reason, String message) {}

  PodState state() {
    return state;
  }

  /** It has come further; from where it is already it does not. */
  void enter(PodState next) {
    if (next != state) {
      if (!state.leadsTo(next)) {
        throw new IllegalStateException(full() + " is " + state + " and cannot become " + next);
      }
      state = next;
    }
  }

  /** It was taken away: nothing of it is to happen any more. */
  void vanish() {
    cancel();
    state = PodState.GONE;
  }

  /** It was never taken on. */
  void reject(Failure why) {
    failure = why;
    state = PodState.REJECTED;
  }

  PodSpec spec() {
    return apiPod.getSpec();
  }

  /** One of its containers; null when it has none of that name. */
  @Nullable ManagedContainer container(String name) {
    for (var container : containers) {
      if (container.name().equals(name)) {
        return container;
      }
    }
    return null;
  }

  PodSandboxConfig sandboxConfig() {
    var first = containers.getFirst().name();
    return new PodSandboxConfig(ref.name(), ref.namespace(), uid, first, sandboxes);
  }

  long now() {
    return timers.now();
  }

  /** When a kubelet took it on first: that a machine was restarted does not change it. */
  String startTime() {
    var status = apiPod.getStatus();
    return status == null || status.getStartTime() == null
        ? Timestamps.at(takenAt)
        : status.getStartTime();
  }

  /** Virtual nanoseconds since a kubelet took it on first. */
  long age() {
    return now() - Timestamps.nanos(startTime());
  }

  /** Whether a container that is not an init container has run before. */
  boolean initialized() {
    for (var container : containers) {
      if (container.role == Role.MAIN && container.current != null) {
        return true;
      }
    }
    return false;
  }

  /** {@code NAME_NAMESPACE(UID)}, as the kubelet writes Pods into its messages. */
  String full() {
    return ref.name() + "_" + ref.namespace() + "(" + uid + ")";
  }

  /** A draw for one of its containers. */
  Draw draw(String purpose, ManagedContainer container, long count) {
    return host.connection().dice().draw(purpose, uid + " " + container.name(), count);
  }

  void normal(String reason, String message) {
    host.events().record(Note.normal(apiPod, reason, message));
  }

  void warning(String reason, String message) {
    host.events().record(Note.warning(apiPod, reason, message));
  }

  void normal(ManagedContainer container, String reason, String message) {
    host.events().record(Note.normal(apiPod, reason, message).at(field(container)));
  }

  void warning(ManagedContainer container, String reason, String message) {
    host.events().record(Note.warning(apiPod, reason, message).at(field(container)));
  }

  /** Takes back everything that is under way. */
  void cancel() {
    timers.cancelAll();
    containers.forEach(ManagedContainer::cancel);
  }

  private static String field(ManagedContainer container) {
    var list = container.role == Role.MAIN ? "containers" : "initContainers";
    return "spec." + list + "{" + container.name() + "}";
  }
}
