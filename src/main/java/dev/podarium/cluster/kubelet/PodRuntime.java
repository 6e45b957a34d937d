package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Dice.Draw;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Pod on its machine: what its worker and the worker's helpers know of it. */
final class PodRuntime {

  final Host host;
  final Timers timers;
  final ObjectRef ref;
  final String uid;
  final long takenAt;
  final List<ManagedContainer> slots = new ArrayList<>();
  Pod pod;
  @Nullable String podIp;

  /** It will not be started again, whatever its restart policy says. */
  boolean terminal;

  /** It was never taken on. */
  boolean rejected;

  /** It is to end because its deletion was asked for. */
  boolean ending;

  /** All containers have ended, and its deletion is being confirmed. */
  boolean confirmed;

  /** Its address was given back. */
  boolean released;

  /** Why the Pod as a whole has failed. */
  @Nullable Failure failure;

  PodRuntime(Host host, Pod pod) {
    this.host = host;
    this.pod = pod;
    this.ref = ObjectRef.of(pod);
    this.uid = pod.getMetadata().getUid();
    this.timers = host.timers();
    this.takenAt = timers.now();
    for (var container : spec().getInitContainers()) {
      var role = Restarts.sidecar(container) ? Role.SIDECAR : Role.INIT;
      slots.add(new ManagedContainer(container, role, host));
    }
    spec().getContainers().forEach(c -> slots.add(new ManagedContainer(c, Role.MAIN, host)));
  }

  /** A failure of the Pod as a whole, as its status says it. */
  record Failure(String reason, String message) {}

  PodSpec spec() {
    return pod.getSpec();
  }

  long now() {
    return timers.now();
  }

  /** When the kubelet took it on first: that a machine was restarted does not change it. */
  String startTime() {
    var status = pod.getStatus();
    return status == null || status.getStartTime() == null
        ? Timestamps.at(takenAt)
        : status.getStartTime();
  }

  /** Virtual nanoseconds since the kubelet took it on first. */
  long age() {
    return now() - Timestamps.nanos(startTime());
  }

  /** Whether a container that is not an init container has run before. */
  boolean initialized() {
    for (var slot : slots) {
      if (slot.role == Role.MAIN && slot.run != null) {
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
  Draw draw(String purpose, ManagedContainer slot, long count) {
    return host.connection().dice().draw(purpose, uid + " " + slot.name(), count);
  }

  void normal(String reason, String message) {
    host.events().record(Note.normal(pod, reason, message));
  }

  void warning(String reason, String message) {
    host.events().record(Note.warning(pod, reason, message));
  }

  void normal(ManagedContainer slot, String reason, String message) {
    host.events().record(Note.normal(pod, reason, message).at(field(slot)));
  }

  void warning(ManagedContainer slot, String reason, String message) {
    host.events().record(Note.warning(pod, reason, message).at(field(slot)));
  }

  /** Takes back everything that is under way. */
  void cancel() {
    timers.cancelAll();
    slots.forEach(ManagedContainer::cancel);
  }

  private static String field(ManagedContainer slot) {
    var list = slot.role == Role.MAIN ? "containers" : "initContainers";
    return "spec." + list + "{" + slot.name() + "}";
  }
}
