package dev.podarium.cluster;

import dev.podarium.api.Call;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Get;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Selection;
import dev.podarium.api.Verbs;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.kubelet.Machine;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

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
  private final Verbs server;
  private final Catalogue catalogue;
  private final Map<String, NodeComponents> machines = new LinkedHashMap<>();
  private final Map<String, Agenda.Entry> unnoticed = new LinkedHashMap<>();
  private int added;

  Machines(Connection connection, Verbs server, Catalogue catalogue) {
    this.connection = connection;
    this.server = server;
    this.catalogue = catalogue;
  }

  /** Adds a machine that has been running since before the start. */
  void addRunning(NodeShape shape) {
    created(shape).startReady();
  }

  /**
   * Does something to a machine or what runs on it.
   *
   * @return the Node or the Pod that it concerns, as it is stored
   * @throws Refusal when there is no such thing or it cannot be done in its state
   */
  HasMetadata execute(HardwareCommand command) {
    return switch (command) {
      case AddNode(var shape) -> add(shape);
      case RemoveNode(var name) -> remove(name);
      case StopNode(var name) -> stop(name);
      case StartNode(var name) -> start(name);
      case KillContainer(var pod, var container) -> kill(pod, container);
    };
  }

  private HasMetadata add(NodeShape shape) {
    if (machines.containsKey(shape.name()) || exists(shape.name())) {
      throw refusal(409, "AlreadyExists", "nodes \"%s\" already exists".formatted(shape.name()));
    }
    created(shape).powerOn();
    return node(shape.name());
  }

  private HasMetadata remove(String name) {
    var node = node(name);
    var machine = machines.remove(name);
    if (machine != null) {
      machine.powerOff();
    }
    noticed(name);
    var target = ObjectRef.cluster(Kinds.NODE, name);
    connection
        .as("cloud-node-lifecycle-controller")
        .send(new Delete(target, DeleteOptions.DEFAULT), deleted -> {});
    return node;
  }

  private HasMetadata stop(String name) {
    var machine = machine(name);
    if (!machine.powered()) {
      throw refusal(400, "BadRequest", "the machine of node \"%s\" is off already".formatted(name));
    }
    machine.powerOff();
    var what = "nobody hears of the machine any more";
    unnoticed.put(
        name,
        connection.as(machine.kubelet().name()).at(connection.now() + NOTICED, what, () -> {}));
    return node(name);
  }

  private HasMetadata start(String name) {
    var machine = machine(name);
    if (machine.powered()) {
      throw refusal(400, "BadRequest", "the machine of node \"%s\" is on already".formatted(name));
    }
    noticed(name);
    machine.powerOn();
    return node(name);
  }

  private HasMetadata kill(ObjectRef ref, String container) {
    var pod = (Pod) server.send(Call.ofUser(new Get(ref))).object();
    var machine = machines.get(Pods.nodeName(pod));
    if (machine == null || !machine.kill(pod, container)) {
      var which = container.isEmpty() ? "no container" : "container \"" + container + "\"";
      var is = container.isEmpty() ? "is" : "is not";
      throw refusal(
          400, "BadRequest", "%s of pod \"%s\" %s running".formatted(which, ref.name(), is));
    }
    return pod;
  }

  private NodeComponents created(NodeShape shape) {
    var machine = new NodeComponents(new Machine(shape, added++), connection, catalogue);
    machines.put(shape.name(), machine);
    return machine;
  }

  private void noticed(String name) {
    connection.cancel(unnoticed.remove(name));
  }

  private NodeComponents machine(String name) {
    var machine = machines.get(name);
    if (machine == null) {
      throw refusal(404, "NotFound", "nodes \"%s\" not found".formatted(name));
    }
    return machine;
  }

  private HasMetadata node(String name) {
    return server.send(Call.ofUser(new Get(ObjectRef.cluster(Kinds.NODE, name)))).object();
  }

  private boolean exists(String name) {
    var known = new ListObjects(Selection.only(ObjectRef.cluster(Kinds.NODE, name)));
    return !server.send(Call.ofUser(known)).objects().isEmpty();
  }

  private static Refusal refusal(int code, String reason, String message) {
    return new Refusal(
        new StatusBuilder()
            .withCode(code)
            .withStatus("Failure")
            .withReason(reason)
            .withMessage(message)
            .build());
  }
}
