package dev.podarium.cluster;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Health;
import dev.podarium.cluster.kubelet.Kubelet;
import dev.podarium.cluster.kubelet.Machine;
import dev.podarium.cluster.kubelet.StaticPods;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/** What runs on one machine, a container runtime and a kubelet, and the power that both need. */
final class NodeComponents {

  private final ContainerRuntime runtime;
  private final Kubelet kubelet;
  private final ComponentTree components;
  private final ControlPlaneProcesses controlPlane;
  private final Machine machine;
  private boolean powered;

  NodeComponents(
      Machine machine,
      Connection connection,
      Agenda agenda,
      Catalogue catalogue,
      ComponentTree components) {
    this.components = components;
    this.machine = machine;
    var statics = StaticPods.of(machine, connection.now());
    controlPlane = new ControlPlaneProcesses(components, statics);
    var runtimeHealth = new Health();
    runtime =
        new ContainerRuntime(
            machine.name(),
            machine.network(),
            connection.latencies().network(),
            catalogue,
            agenda,
            connection.dice(),
            runtimeHealth::stretched);
    runtime.watchProcesses(controlPlane::changed);
    statics.pods().forEach(this::provideImages);
    var named = connection.as(Kubelet.name(machine.name()));
    kubelet = new Kubelet(machine, named, runtime);
    components.add(kubelet, "", false, named);
    components.add(
        new PlainProcess(runtime.name(), runtime::start, runtime::stop),
        kubelet.name(),
        runtimeHealth);
  }

  /** kubeadm has pulled them before the control plane began. */
  private void provideImages(Pod pod) {
    for (var container : pod.getSpec().getContainers()) {
      var images = runtime.images();
      images.provide(images.image(Metas.annotations(pod), container));
    }
  }

  Kubelet kubelet() {
    return kubelet;
  }

  ContainerRuntime runtime() {
    return runtime;
  }

  /** Whether the control plane runs on it. */
  boolean controlPlane() {
    return machine.controlPlane();
  }

  /** Whether the machine is on. */
  boolean powered() {
    return powered;
  }

  /** The machine has been on since before the start. */
  void startReady() {
    power(true);
    kubelet.startReady();
  }

  /** The Node as which it registers. */
  Node initialNode() {
    return kubelet.initialNode();
  }

  /** Everything on it starts. */
  void powerOn() {
    power(true);
    runtime.powerOn();
    kubelet.boot();
  }

  /** Everything on it is gone, and nobody says so. */
  void powerOff() {
    power(false);
    kubelet.stop();
    runtime.powerOff();
    controlPlane.powerOff();
  }

  /** The machine is gone for good. */
  void remove() {
    powerOff();
    components.remove(kubelet.name());
    components.remove(runtime.name());
  }

  private void power(boolean on) {
    powered = on;
    components.note(kubelet.name(), on);
    components.note(runtime.name(), on);
  }

  /** Kills a container's process; an empty name means the first one that is no init container. */
  boolean kill(Pod pod, String container) {
    var names =
        container.isEmpty()
            ? pod.getSpec().getContainers().stream().map(Container::getName).toList()
            : List.of(container);
    return runtime.kill(StaticPods.uidOf(pod), names);
  }
}
