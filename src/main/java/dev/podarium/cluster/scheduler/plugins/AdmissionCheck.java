package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.plugins.NodeResourcesFit.Insufficient;
import dev.podarium.objects.pods.Tolerations;
import java.util.Optional;

/**
 * Whether a Pod that is bound to a Node may stay there, whoever bound it. A kubelet asks that with
 * the scheduler's own plugins.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/eventhandlers.go, AdmissionCheck;
 * pkg/kubelet/lifecycle/predicate.go, generalFilter
 */
public final class AdmissionCheck {

  private AdmissionCheck() {}

  /**
   * Why a Pod may not stay.
   *
   * @param reason {@code OutOfcpu}, {@code NodePorts}
   * @param message what is lacking, in Kubernetes' words
   */
  public record Refusal(String reason, String message) {}

  /** The first reason why a Pod may not stay on a Node beside the Pods that are there. */
  public static Optional<Refusal> of(PodInfo pod, NodeInfo node) {
    var lacking =
        NodeResourcesFit.insufficient(pod, node).stream()
            .filter(missing -> isKnown(missing, node))
            .findFirst();
    if (lacking.isPresent()) {
      return lacking.map(AdmissionCheck::outOf);
    }
    if (!NodeAffinity.matches(pod, node)) {
      return failed("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
    }
    if (NodePorts.clash(pod, node)) {
      return failed("NodePorts", "node(s) didn't have free ports for the requested pod ports");
    }
    return mustLeave(pod, node)
        ? failed("TaintToleration", "node(s) had taints that the pod didn't tolerate")
        : Optional.empty();
  }

  /** Devices that a Node has never heard of are not its affair. */
  private static boolean isKnown(Insufficient missing, NodeInfo node) {
    return switch (missing.resource()) {
      case "pods", "cpu", "memory", "ephemeral-storage" -> true;
      default -> node.allocatable().extended().containsKey(missing.resource());
    };
  }

  private static boolean mustLeave(PodInfo pod, NodeInfo node) {
    return node.taints().stream()
        .filter(taint -> "NoExecute".equals(taint.getEffect()))
        .anyMatch(taint -> !Tolerations.tolerate(pod.tolerations(), taint));
  }

  private static Refusal outOf(Insufficient missing) {
    return new Refusal(
        "OutOf" + missing.resource(),
        "Node didn't have enough resource: %s, requested: %d, used: %d, capacity: %d"
            .formatted(
                missing.resource(), missing.requested(), missing.used(), missing.capacity()));
  }

  private static Optional<Refusal> failed(String predicate, String why) {
    return Optional.of(new Refusal(predicate, "Predicate %s failed: %s".formatted(predicate, why)));
  }
}
