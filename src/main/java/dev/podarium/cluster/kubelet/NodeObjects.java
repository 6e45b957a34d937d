package dev.podarium.cluster.kubelet;

import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeConditionBuilder;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.NodeStatusBuilder;
import io.fabric8.kubernetes.api.model.NodeSystemInfo;
import io.fabric8.kubernetes.api.model.NodeSystemInfoBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a kubelet describes its machine to the API server.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_node_status.go, pkg/kubelet/nodestatus
 */
final class NodeObjects {

  /** What containerd says before a network plugin is installed. */
  static final String NO_NETWORK =
      "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady"
          + " message:Network plugin returns error: cni plugin not initialized";

  private static final int KUBELET_PORT = 10250;
  private static final String DISK = "50Gi";

  private NodeObjects() {}

  /** The Node as it is registered. */
  static Node node(Machine machine, NodeStatus status) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(machine.name())
        .withLabels(labels(machine))
        .withAnnotations(Map.of("volumes.kubernetes.io/controller-managed-attach-detach", "true"))
        .endMetadata()
        .withNewSpec()
        .withPodCIDR(machine.podCidr())
        .withPodCIDRs(machine.podCidr())
        .endSpec()
        .withStatus(status)
        .build();
  }

  /** Its status with these conditions. */
  static NodeStatus status(Machine machine, long boot, List<NodeCondition> conditions) {
    var capacity = capacity(machine);
    return new NodeStatusBuilder()
        .addNewAddress(machine.address(), "InternalIP")
        .addNewAddress(machine.name(), "Hostname")
        .withCapacity(capacity)
        .withAllocatable(capacity)
        .withConditions(conditions)
        .withNewDaemonEndpoints()
        .withNewKubeletEndpoint(KUBELET_PORT)
        .endDaemonEndpoints()
        .withNodeInfo(info(machine, boot))
        .build();
  }

  /**
   * Its conditions in the kubelet's order.
   *
   * @param error why it is not ready; empty when it is
   * @param stored those that the Node has: one that does not change keeps its last transition
   * @param now virtual nanoseconds
   */
  static List<NodeCondition> conditions(String error, List<NodeCondition> stored, long now) {
    var made =
        List.of(
            condition(
                "MemoryPressure",
                "KubeletHasSufficientMemory",
                "kubelet has sufficient memory available"),
            condition("DiskPressure", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            condition(
                "PIDPressure", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            error.isEmpty()
                ? new Found("Ready", "True", "KubeletReady", "kubelet is posting ready status")
                : new Found("Ready", "False", "KubeletNotReady", error));
    return made.stream().map(found -> found.since(stored, Timestamps.at(now))).toList();
  }

  private static Found condition(String type, String reason, String message) {
    return new Found(type, "False", reason, message);
  }

  /** A condition before it is compared with the stored one. */
  private record Found(String type, String status, String reason, String message) {

    NodeCondition since(List<NodeCondition> stored, String now) {
      var since =
          stored.stream()
              .filter(c -> type.equals(c.getType()) && status.equals(c.getStatus()))
              .map(NodeCondition::getLastTransitionTime)
              .findFirst()
              .orElse(now);
      return new NodeConditionBuilder()
          .withType(type)
          .withStatus(status)
          .withLastHeartbeatTime(now)
          .withLastTransitionTime(since)
          .withReason(reason)
          .withMessage(message)
          .build();
    }
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
