package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Quantities;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Cordoning;
import dev.podarium.workbench.kinds.actions.Draining;
import dev.podarium.workbench.kinds.actions.Power;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Taint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the window knows of a Node. */
final class NodeDescriptor implements KindDescriptor<Node> {

  @Override
  public Class<Node> type() {
    return Node.class;
  }

  @Override
  public void details(Node node, Details details) {
    var name = node.getMetadata().getName();
    var pods =
        details
            .snapshot()
            .having(IndexKey.node(name), Pod.class)
            .filter(p -> !Pods.finished(p))
            .toList();
    var status = node.getStatus() == null ? new NodeStatus() : node.getStatus();
    var room =
        status.getAllocatable() == null ? Map.<String, Quantity>of() : status.getAllocatable();
    details.figure("status", readyWord(node), readyState(node)).figure("Pods", pods.size());
    if (room.get("pods") != null) {
      details.figure("at most", room.get("pods").getAmount());
    }
    bar("cpu requested", "cpu", pods, room, details);
    bar("memory requested", "memory", pods, room, details);
    details.conditions(node);
    said(node, details);
    is(status, room, details);
    details.related(
        "Runs",
        pods.stream().map(pod -> KindDescriptors.mention(pod, details.snapshot())),
        pods.size());
  }

  private static void said(Node node, Details details) {
    var spec = node.getSpec();
    if (spec == null) {
      return;
    }
    var taints = spec.getTaints() == null ? List.<Taint>of() : spec.getTaints();
    details
        .said(
            "unschedulable",
            Boolean.TRUE.equals(spec.getUnschedulable()) ? "true (cordoned)" : "false")
        .said(
            "taints",
            taints.stream()
                .map(taint -> taint.getKey() + ":" + taint.getEffect())
                .collect(Collectors.joining(", ")))
        .said("podCIDR", spec.getPodCIDR());
  }

  private static void is(NodeStatus status, Map<String, Quantity> room, Details details) {
    if (status.getAddresses() != null) {
      status.getAddresses().forEach(address -> details.is(address.getType(), address.getAddress()));
    }
    details.is("allocatable cpu", room.get("cpu")).is("allocatable memory", room.get("memory"));
    if (status.getNodeInfo() != null) {
      details.is("kubelet", status.getNodeInfo().getKubeletVersion());
    }
  }

  private static void bar(
      String label, String resource, List<Pod> pods, Map<String, Quantity> room, Details details) {
    var whole = room.get(resource);
    if (whole == null) {
      return;
    }
    var taken =
        pods.stream()
            .flatMap(pod -> pod.getSpec().getContainers().stream())
            .map(container -> requested(container, resource))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var share = taken.doubleValue() / Quantities.value(whole).doubleValue();
    details.bar(label, share, Math.round(share * 100) + " %");
  }

  private static BigDecimal requested(Container container, String resource) {
    var resources = container.getResources();
    var request =
        resources == null || resources.getRequests() == null
            ? null
            : resources.getRequests().get(resource);
    return request == null ? BigDecimal.ZERO : Quantities.value(request);
  }

  private static String readyWord(Node node) {
    return switch (ready(node)) {
      case "True" -> "Ready";
      case "False" -> "NotReady";
      default -> "Unknown";
    };
  }

  private static PodState readyState(Node node) {
    return switch (ready(node)) {
      case "True" -> PodState.READY;
      case "False" -> PodState.FAILING;
      default -> PodState.UNKNOWN;
    };
  }

  private static String ready(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready == null ? "Unknown" : String.valueOf(ready.getStatus());
  }

  @Override
  public List<Action> actions(Node node, ActionContext context) {
    var name = node.getMetadata().getName();
    return List.of(
        Power.onOrOff(name, context),
        Cordoning.of(ObjectRef.of(node), Nodes.cordoned(node), context),
        Draining.of(name, context),
        Power.remove(name, context));
  }
}
