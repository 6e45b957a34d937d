package dev.podarium.cluster;

import dev.podarium.api.Answer;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.SlowComponent;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.kubelet.Machine;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The machines of the cluster and what can happen to them. */
final class Machines {

  /**
   * How long until the Node controller must have noticed that a machine is silent: the grace period
   * of 50 s and one look more, every 5 s. Until then the world is not settled.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/config/v1alpha1/defaults.go
   */
  private static final long NOTICED = Durations.seconds(56L);

  private final Connection connection;
  private final Agenda agenda;
  private final Supplier<Snapshot> world;
  private final ComponentTree components;
  private final CloudNodes cloud;
  private final Catalogue catalogue;
  private final Map<String, NodeComponents> machines = new LinkedHashMap<>();
  private final Map<String, Agenda.Entry> unnoticed = new LinkedHashMap<>();
  private int added;

  Machines(
      Connection connection,
      Agenda agenda,
      Supplier<Snapshot> world,
      Catalogue catalogue,
      ComponentTree components,
      CloudNodes cloud) {
    this.connection = connection;
    this.agenda = agenda;
    this.world = world;
    this.components = components;
    this.cloud = cloud;
    this.catalogue = catalogue;
  }

  /** Adds a machine that has been running since before the start. */
  void addRunning(NodeShape shape) {
    created(shape).startReady();
  }

  /**
   * Does something to a machine or what runs on it.
   *
   * @return the Node or the Pod that it concerns, as it is stored, if it is
   * @throws Refusal when there is no such thing or it cannot be done in its state
   */
  Answer execute(HardwareCommand command) {
    return switch (command) {
      case StopComponent(var name) -> components.stop(name);
      case StartComponent(var name) -> startComponent(name);
      case SlowComponent(var name, var factor) -> components.slow(name, factor);
      case AddNode(var shape) -> add(shape);
      case RemoveNode(var name) -> remove(name);
      case StopNode(var name) -> stop(name);
      case StartNode(var name) -> start(name);
      case KillContainer(var pod, var container) -> kill(pod, container);
    };
  }

  private Answer startComponent(String name) {
    var machine = machines.get(name.substring(name.indexOf(' ') + 1));
    if (machine != null && !machine.powered()) {
      throw HardwareRefusals.badRequest(
          "component \"%s\" is on a machine that is off".formatted(name));
    }
    return components.start(name);
  }

  private Answer add(NodeShape shape) {
    if (machines.containsKey(shape.name()) || find(shape.name()) != null) {
      throw HardwareRefusals.alreadyExists("nodes \"%s\" already exists".formatted(shape.name()));
    }
    if (Machine.isControlPlane(shape)
        && machines.values().stream().anyMatch(NodeComponents::controlPlane)) {
      throw HardwareRefusals.badRequest("the cluster has a machine of its control plane already");
    }
    var machine = created(shape);
    machine.powerOn();
    return Answer.of(machine.initialNode());
  }

  private Answer remove(String name) {
    if (find(name) == null) {
      throw noNode(name);
    }
    var machine = machines.get(name);
    if (machine != null && machine.controlPlane()) {
      throw HardwareRefusals.badRequest(
          "the control plane runs on node \"%s\": stop it instead, and start it again"
              .formatted(name));
    }
    if (machine != null) {
      machines.remove(name);
      machine.remove();
    }
    noticed(name);
    cloud.machineGone(name);
    return node(name);
  }

  private Answer stop(String name) {
    var machine = machine(name);
    if (!machine.powered()) {
      throw HardwareRefusals.badRequest(
          "the machine of node \"%s\" is off already".formatted(name));
    }
    machine.powerOff();
    var what = "nobody hears of the machine any more";
    unnoticed.put(
        name,
        connection.as(machine.kubelet().name()).at(connection.now() + NOTICED, what, () -> {}));
    return node(name);
  }

  private Answer start(String name) {
    var machine = machine(name);
    if (machine.powered()) {
      throw HardwareRefusals.badRequest("the machine of node \"%s\" is on already".formatted(name));
    }
    noticed(name);
    machine.powerOn();
    return node(name);
  }

  private Answer kill(ObjectRef ref, String container) {
    if (!(world.get().find(ref) instanceof Pod pod)) {
      throw HardwareRefusals.notFound("pods \"%s\" not found".formatted(ref.name()));
    }
    var machine = machines.get(Pods.nodeName(pod));
    if (machine == null || !machine.kill(pod, container)) {
      var which = container.isEmpty() ? "no container" : "container \"" + container + "\"";
      var is = container.isEmpty() ? "is" : "is not";
      throw HardwareRefusals.badRequest(
          "%s of pod \"%s\" %s running".formatted(which, ref.name(), is));
    }
    return Answer.of(pod);
  }

  private NodeComponents created(NodeShape shape) {
    var machine =
        new NodeComponents(new Machine(shape, added++), connection, agenda, catalogue, components);
    machines.put(shape.name(), machine);
    return machine;
  }

  private void noticed(String name) {
    connection.cancel(unnoticed.remove(name));
  }

  private NodeComponents machine(String name) {
    var machine = machines.get(name);
    if (machine == null) {
      throw noNode(name);
    }
    return machine;
  }

  private Answer node(String name) {
    var node = find(name);
    return node == null ? Answer.NOTHING : Answer.of(node);
  }

  private @Nullable HasMetadata find(String name) {
    return world.get().find(ObjectRef.cluster(Kinds.NODE, name));
  }

  private static Refusal noNode(String name) {
    return HardwareRefusals.notFound("nodes \"%s\" not found".formatted(name));
  }
}
