package dev.podarium.cluster.kubelet;

import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.NodeStatusBuilder;
import io.fabric8.kubernetes.api.model.NodeSystemInfo;
import io.fabric8.kubernetes.api.model.NodeSystemInfoBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a kubelet describes its machine to the API server.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_node_status.go, pkg/kubelet/nodestatus
 */
final class NodeStatuses {

  /** What containerd says before a network plugin is installed. */
  static final String NO_NETWORK =
      "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady"
          + " message:Network plugin returns error: cni plugin not initialized";

  private static final int KUBELET_PORT = 10250;
  private static final String DISK = "50Gi";

  private static final List<Found> SUFFICIENT =
      List.of(
          new Found(
              "MemoryPressure",
              "False",
              "KubeletHasSufficientMemory",
              "kubelet has sufficient memory available"),
          new Found(
              "DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
          new Found(
              "PIDPressure",
              "False",
              "KubeletHasSufficientPID",
              "kubelet has sufficient PID available"));

  private static final Found READY =
      new Found("Ready", "True", "KubeletReady", "kubelet is posting ready status");

  private final Machine machine;

  /** What does not change while the machine is on. */
  private final NodeStatus base;

  /**
   * Those of a machine.
   *
   * @param boot how often it was powered up
   */
  NodeStatuses(Machine machine, long boot) {
    this.machine = machine;
    this.base = base(machine, boot);
  }

  /**
   * The Node as it is registered.
   *
   * @param error why it is not ready; empty when it is
   * @param now virtual nanoseconds
   */
  Node node(String error, long now) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(machine.name())
        .withLabels(labels(machine))
        .withAnnotations(Map.of("volumes.kubernetes.io/controller-managed-attach-detach", "true"))
        .endMetadata()
        .withNewSpec()
        .withPodCIDR(machine.podCidr())
        .withPodCIDRs(machine.podCidr())
        .withTaints(taints(machine))
        .endSpec()
        .withStatus(status(error, List.of(), now))
        .build();
  }

  /**
   * Its status.
   *
   * @param stored the conditions that the Node has: one that does not change keeps its last
   *     transition
   */
  NodeStatus status(String error, List<NodeCondition> stored, long now) {
    var at = Timestamps.at(now);
    var conditions = new ArrayList<NodeCondition>(SUFFICIENT.size() + 1);
    SUFFICIENT.forEach(found -> conditions.add(found.since(stored, at)));
    var ready = error.isEmpty() ? READY : new Found("Ready", "False", "KubeletNotReady", error);
    conditions.add(ready.since(stored, at));
    return Nodes.withConditions(base, conditions);
  }

  private static NodeStatus base(Machine machine, long boot) {
    var capacity = capacity(machine);
    return new NodeStatusBuilder()
        .addNewAddress(machine.address(), "InternalIP")
        .addNewAddress(machine.name(), "Hostname")
        .withCapacity(capacity)
        .withAllocatable(capacity)
        .withNewDaemonEndpoints()
        .withNewKubeletEndpoint(KUBELET_PORT)
        .endDaemonEndpoints()
        .withNodeInfo(info(machine, boot))
        .build();
  }

  /** A condition before it is compared with the stored one. */
  private record Found(String type, String status, String reason, String message) {

    NodeCondition since(List<NodeCondition> stored, String now) {
      return new NodeCondition(now, transition(stored, now), message, reason, status, type);
    }

    private String transition(List<NodeCondition> stored, String now) {
      for (var condition : stored) {
        if (type.equals(condition.getType()) && status.equals(condition.getStatus())) {
          return condition.getLastTransitionTime();
        }
      }
      return now;
    }
  }

  /** kubeadm keeps ordinary Pods off the machine of the control plane. */
  private static List<Taint> taints(Machine machine) {
    return machine.controlPlane()
        ? List.of(
            new TaintBuilder().withKey(Machine.CONTROL_PLANE).withEffect("NoSchedule").build())
        : List.of();
  }

  private static Map<String, String> labels(Machine machine) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("beta.kubernetes.io/arch", "amd64");
    labels.put("beta.kubernetes.io/os", "linux");
    labels.put("kubernetes.io/arch", "amd64");
    labels.put("kubernetes.io/hostname", machine.name());
    labels.put("kubernetes.io/os", "linux");
    labels.putAll(machine.shape().labels());
    return labels;
  }

  private static Map<String, Quantity> capacity(Machine machine) {
    var capacity = new LinkedHashMap<String, Quantity>();
    capacity.put("cpu", new Quantity(machine.shape().cpu()));
    capacity.put("ephemeral-storage", new Quantity(DISK));
    capacity.put("hugepages-1Gi", new Quantity("0"));
    capacity.put("hugepages-2Mi", new Quantity("0"));
    capacity.put("memory", new Quantity(machine.shape().memory()));
    capacity.put("pods", new Quantity(Integer.toString(machine.shape().pods())));
    return capacity;
  }

  /** What tells one running of a machine from another. */
  static String bootId(Machine machine, long boot) {
    return machine.name() + "-boot-" + boot;
  }

  private static NodeSystemInfo info(Machine machine, long boot) {
    return new NodeSystemInfoBuilder()
        .withArchitecture("amd64")
        .withBootID(bootId(machine, boot))
        .withContainerRuntimeVersion("containerd://2.2.0")
        .withKernelVersion("6.12.0")
        .withKubeProxyVersion("")
        .withKubeletVersion("v1.36.0")
        .withMachineID(machine.name())
        .withOperatingSystem("linux")
        .withOsImage("Podarium simulated machine")
        .withSystemUUID(machine.name())
        .build();
  }
}
