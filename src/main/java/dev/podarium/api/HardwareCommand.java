package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import java.util.Map;

/** Something done to the machines and not to the API: only a simulated cluster can do it. */
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
  }
}
