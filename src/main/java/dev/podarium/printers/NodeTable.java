package dev.podarium.printers;

import dev.podarium.objects.core.Nodes;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.NodeSystemInfo;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printNode */
final class NodeTable {

  private static final String UNKNOWN = "<unknown>";

  static final Table<Node> TABLE =
      Table.named(Node.class)
          .column("Status", NodeTable::state)
          .column("Roles", Nodes::roles)
          .age()
          .column("Version", node -> info(node).getKubeletVersion())
          .wide("Internal-IP", node -> address(node, "InternalIP"))
          .wide("External-IP", node -> address(node, "ExternalIP"))
          .wide("OS-Image", node -> orUnknown(info(node).getOsImage()))
          .wide("Kernel-Version", NodeTable::kernel)
          .wide("Container-Runtime", node -> orUnknown(info(node).getContainerRuntimeVersion()));

  private NodeTable() {}

  private static String state(Node node) {
    var ready =
        status(node).getConditions().stream()
            .filter(condition -> "Ready".equals(condition.getType()))
            .map(condition -> "True".equals(condition.getStatus()) ? "Ready" : "NotReady")
            .reduce("Unknown", (before, last) -> last);
    var closed = node.getSpec() != null && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
    return closed ? ready + ",SchedulingDisabled" : ready;
  }

  private static String address(Node node, String type) {
    return status(node).getAddresses().stream()
        .filter(address -> type.equals(address.getType()))
        .map(NodeAddress::getAddress)
        .findFirst()
        .orElse(Table.NONE);
  }

  private static String kernel(Node node) {
    var info = info(node);
    var version = orUnknown(info.getKernelVersion());
    var architecture = info.getArchitecture();
    return architecture == null || architecture.isEmpty()
        ? version
        : version + " (" + architecture + ")";
  }

  private static NodeStatus status(Node node) {
    return node.getStatus() == null ? new NodeStatus() : node.getStatus();
  }

  private static NodeSystemInfo info(Node node) {
    var info = status(node).getNodeInfo();
    return info == null ? new NodeSystemInfo() : info;
  }

  private static String orUnknown(@Nullable String text) {
    return text == null || text.isEmpty() ? UNKNOWN : text;
  }
}
