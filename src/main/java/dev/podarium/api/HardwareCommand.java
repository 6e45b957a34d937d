package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import java.util.Map;

/** Something done to machines and processes and not to the API: only a simulated cluster can. */
public sealed interface HardwareCommand extends Command {

  /** Adds a machine whose kubelet registers itself as a Node. */
  record AddNode(NodeShape node) implements HardwareCommand {}

  /** Takes a machine away for good, and its Node object with it. */
  record RemoveNode(String name) implements HardwareCommand {}

  /** Cuts the power: the kubelet falls silent, its containers are gone. */
  record StopNode(String name) implements HardwareCommand {}

  /** Powers a stopped machine up again. */
  record StartNode(String name) implements HardwareCommand {}

  /** Kills a container's process with SIGKILL; an empty name means the Pod's first container. */
  record KillContainer(ObjectRef pod, String container) implements HardwareCommand {}

  /**
   * Ends a component's process, and those of all that run in it; what it had begun is left undone.
   *
   * @param name as {@link ComponentState} has it
   */
  record StopComponent(String name) implements HardwareCommand {}

  /** Starts a stopped component, and all that runs in it: it begins from what it finds. */
  record StartComponent(String name) implements HardwareCommand {}

  /**
   * Makes a component slow, and all that runs in it.
   *
   * @param factor how many times as long everything takes that it does, at least 1; 1 is full speed
   */
  record SlowComponent(String name, double factor) implements HardwareCommand {}

  /**
   * A machine.
   *
   * @param cpu cores as a quantity, {@code "4"} or {@code "500m"}
   * @param memory a quantity, {@code "8Gi"}
   * @param pods how many Pods it takes at most
   * @param labels besides those that every kubelet sets; sorted
   */
  record NodeShape(String name, String cpu, String memory, int pods, Map<String, String> labels) {

    /** The Node of the lessons: 4 cores, 8Gi, 110 Pods. */
    public static NodeShape of(String name) {
      return new NodeShape(name, "4", "8Gi", 110, Map.of());
    }

    /** A machine for the control plane alone, as kubeadm sets one up. */
    public static NodeShape ofControlPlane() {
      var label = Map.of("node-role.kubernetes.io/control-plane", "");
      return new NodeShape("control-plane", "4", "8Gi", 110, label);
    }
  }
}
