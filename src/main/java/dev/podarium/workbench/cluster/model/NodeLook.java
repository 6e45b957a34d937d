package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.core.Nodes;
import dev.podarium.workbench.frame.PodState;
import io.fabric8.kubernetes.api.model.Node;

/**
 * How a Node is told: kubectl's STATUS, and the state whose colour and sign it takes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/printers/internalversion/printers.go, printNode
 */
public record NodeLook(PodState state, String word) {

  static NodeLook of(Node node) {
    var ready = readiness(node);
    var cordoned = node.getSpec() != null && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
    var state =
        switch (ready) {
          case "True" -> cordoned ? PodState.PENDING : PodState.READY;
          case "False" -> PodState.FAILING;
          default -> PodState.UNKNOWN;
        };
    var word = ready.equals("True") ? "Ready" : "NotReady";
    return new NodeLook(state, cordoned ? word + ",SchedulingDisabled" : word);
  }

  /** Whether nothing runs on it, or nobody knows. */
  public boolean stopped() {
    return state == PodState.FAILING || state == PodState.UNKNOWN;
  }

  private static String readiness(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready == null ? "Unknown" : String.valueOf(ready.getStatus());
  }
}
