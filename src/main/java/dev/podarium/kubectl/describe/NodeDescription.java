package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Conditions;
import dev.podarium.kubectl.describe.parts.Conditions.Column;
import dev.podarium.kubectl.describe.parts.Labelled;
import dev.podarium.kubectl.describe.parts.Page;
import dev.podarium.kubectl.describe.parts.Part;
import dev.podarium.kubectl.describe.parts.Setting;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.Locale;

/** Source: describe.go, describeNode */
final class NodeDescription {

  private static final String LEASES = "kube-node-lease";

  private NodeDescription() {}

  static void write(Subject node) {
    var page = node.page();
    node.name();
    page.field("Roles", Nodes.roles((Node) node.object()));
    node.labelsAndAnnotations();
    node.created();
    Labelled.taints(page, node.spec().parts("taints"));
    page.field("Unschedulable", node.spec().isTrue("unschedulable"));
    lease(node);
    Conditions.write(
        page,
        " \t",
        node.status().parts("conditions"),
        Column.TYPE,
        Column.STATUS,
        Column.HEARTBEAT,
        Column.TRANSITION,
        Column.REASON,
        Column.MESSAGE);
    page.line(0, "Addresses:");
    node.status()
        .parts("addresses")
        .forEach(address -> page.field(1, address.text("type"), address.text("address")));
    amounts(page, "Capacity", node.status());
    amounts(page, "Allocatable", node.status());
    system(page, node.status().at("nodeInfo"));
    page.fieldIfAny(0, "PodCIDR", node.spec().text("podCIDR"));
    page.fieldIfAny(0, "PodCIDRs", String.join(",", node.spec().texts("podCIDRs")));
    page.fieldIfAny(0, "ProviderID", node.spec().text("providerID"));
    new NodeLoad(node).write();
  }

  private static void lease(Subject node) {
    var page = node.page();
    var name = node.meta().text("name");
    var ref = new ObjectRef(Kinds.of(Lease.class), LEASES, name);
    if (!(node.setting().world().find(ref) instanceof Lease lease)) {
      page.field(
          "Lease",
          "Failed to get lease: leases.coordination.k8s.io \"%s\" not found".formatted(name));
      return;
    }
    var spec = Part.of(lease).at("spec");
    page.line(0, "Lease:");
    page.field(1, "HolderIdentity", spec.textOr("holderIdentity", "<unset>"));
    page.field(1, "AcquireTime", instant(spec.text("acquireTime")));
    page.field(1, "RenewTime", instant(spec.text("renewTime")));
  }

  private static String instant(String timestamp) {
    return timestamp.isEmpty() ? "<unset>" : Setting.date(timestamp);
  }

  private static void amounts(Page page, String title, Part status) {
    var amounts = status.map(title.toLowerCase(Locale.ROOT));
    if (!amounts.isEmpty()) {
      page.line(0, title + ":");
      amounts.forEach((name, amount) -> page.field(1, name, amount));
    }
  }

  private static void system(Page page, Part info) {
    page.line(0, "System Info:");
    page.field(1, "Machine ID", info.text("machineID"));
    page.field(1, "System UUID", info.text("systemUUID"));
    page.field(1, "Boot ID", info.text("bootID"));
    page.field(1, "Kernel Version", info.text("kernelVersion"));
    page.field(1, "OS Image", info.text("osImage"));
    page.field(1, "Operating System", info.text("operatingSystem"));
    page.field(1, "Architecture", info.text("architecture"));
    page.field(1, "Container Runtime Version", info.text("containerRuntimeVersion"));
    page.field(1, "Kubelet Version", info.text("kubeletVersion"));
  }
}
