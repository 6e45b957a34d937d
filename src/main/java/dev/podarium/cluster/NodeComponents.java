package dev.podarium.cluster;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.kubelet.Kubelet;
import dev.podarium.cluster.kubelet.Machine;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.cluster.runtime.ContainerRuntime;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/** What runs on one machine, a container runtime and a kubelet, and the power that both need. */
final class NodeComponents {

  private final ContainerRuntime runtime;
  private final Kubelet kubelet;
  private boolean powered;

  NodeComponents(Machine machine, Connection connection, Catalogue catalogue) {
    runtime =
        new ContainerRuntime(
            machine.name(), machine.network(), catalogue, connection.agenda(), connection.dice());
    kubelet = new Kubelet(machine, connection, runtime);
  }

  Kubelet kubelet() {
    return kubelet;
  }

  ContainerRuntime runtime() {
    return runtime;
  }

  /** Whether the machine is on. */
  boolean powered() {
    return powered;
  }

  /** The machine has been on since before the start. */
  void startReady() {
    powered = true;
    kubelet.startReady();
  }

  /** Everything on it starts. */
  void powerOn() {
    powered = true;
    runtime.powerOn();
    kubelet.boot();
  }

  /** Everything on it is gone, and nobody says so. */
  void powerOff() {
    powered = false;
    kubelet.stop();
    runtime.powerOff();
  }

  /** Kills a container's process; an empty name means the first one that is no init container. */
  boolean kill(Pod pod, String container) {
    var names =
        container.isEmpty()
            ? pod.getSpec().getContainers().stream().map(Container::getName).toList()
            : List.of(container);
    return runtime.kill(pod.getMetadata().getUid(), names);
  }
}
