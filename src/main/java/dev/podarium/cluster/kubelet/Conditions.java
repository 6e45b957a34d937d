package dev.podarium.cluster.kubelet;

import dev.podarium.objects.pods.ContainerStatuses;
import dev.podarium.objects.pods.PodConditions;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a Pod that follow from the statuses of its containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/status/generate.go
 *
 * @param statuses of init containers and containers together; null when nothing is known of them
 */
record Conditions(PodSpec spec, @Nullable List<ContainerStatus> statuses, String phase) {

  private static final String UNKNOWN = "UnknownContainerStatuses";

  /** Whether every container that stays is ready. */
  PodCondition containersReady() {
    return containersReady("ContainersReady");
  }

  /**
   * Whether the Pod may get traffic: its containers are ready and its readiness gates open.
   *
   * @param stored the conditions that others have set
   */
  PodCondition ready(List<PodCondition> stored) {
    var containersReady = containersReady("Ready");
    if (!containersReady.getStatus().equals("True")) {
      return containersReady;
    }
    if (spec.getReadinessGates().isEmpty()) {
      return containersReady;
    }
    var closed =
        spec.getReadinessGates().stream()
            .map(gate -> closed(gate.getConditionType(), stored))
            .filter(message -> !message.isEmpty())
            .toList();
    return closed.isEmpty()
        ? containersReady
        : PodConditions.of("Ready", "False", "ReadinessGatesNotReady", String.join(", ", closed));
  }

  /** Whether the init containers are done. */
  PodCondition initialized() {
    if (statuses == null && !spec.getInitContainers().isEmpty()) {
      return PodConditions.of("Initialized", "False", UNKNOWN, null);
    }
    var unknown = names(spec.getInitContainers(), container -> status(container) == null);
    if (phase.equals("Succeeded") && unknown.isEmpty()) {
      return PodConditions.of("Initialized", "True", "PodCompleted", null);
    }
    if (spec.getContainers().stream().anyMatch(this::hasStarted)) {
      return PodConditions.of("Initialized", "True", null, null);
    }
    var incomplete = names(spec.getInitContainers(), this::incomplete);
    return unlessEmpty(
        "Initialized", "ContainersNotInitialized", unknown, incomplete, "incomplete");
  }

  private PodCondition containersReady(String type) {
    if (statuses == null) {
      return PodConditions.of(type, "False", UNKNOWN, null);
    }
    var staying = staying();
    var unknown = names(staying, container -> status(container) == null);
    if (phase.equals("Succeeded") && unknown.isEmpty()) {
      return PodConditions.of(type, "False", "PodCompleted", null);
    }
    if (phase.equals("Failed")) {
      return PodConditions.of(type, "False", "PodFailed", null);
    }
    var unready = names(staying, this::unready);
    return unlessEmpty(type, "ContainersNotReady", unknown, unready, "unready");
  }

  /** Sidecars and containers: those that run for as long as the Pod. */
  private List<Container> staying() {
    if (spec.getInitContainers().isEmpty()) {
      return spec.getContainers();
    }
    var staying =
        new ArrayList<>(spec.getInitContainers().stream().filter(Restarts::sidecar).toList());
    staying.addAll(spec.getContainers());
    return staying;
  }

  private static PodCondition unlessEmpty(
      String type, String reason, List<String> unknown, List<String> lacking, String lack) {
    var messages = new ArrayList<String>();
    if (!unknown.isEmpty()) {
      messages.add("containers with unknown status: " + listed(unknown));
    }
    if (!lacking.isEmpty()) {
      messages.add("containers with " + lack + " status: " + listed(lacking));
    }
    return messages.isEmpty()
        ? PodConditions.of(type, "True", null, null)
        : PodConditions.of(type, "False", reason, String.join(", ", messages));
  }

  private @Nullable ContainerStatus status(Container container) {
    return statuses == null ? null : ContainerStatuses.named(statuses, container.getName());
  }

  private boolean unready(Container container) {
    var status = status(container);
    return status != null && !Boolean.TRUE.equals(status.getReady());
  }

  private boolean incomplete(Container container) {
    var status = status(container);
    return status != null
        && !Boolean.TRUE.equals(
            Restarts.sidecar(container) ? status.getStarted() : status.getReady());
  }

  private boolean hasStarted(Container container) {
    var status = status(container);
    var state = status == null ? null : status.getState();
    var last = status == null ? null : status.getLastState();
    return (state != null && (state.getRunning() != null || state.getTerminated() != null))
        || (last != null && last.getTerminated() != null);
  }

  private static String closed(String gate, List<PodCondition> stored) {
    for (var condition : stored) {
      if (gate.equals(condition.getType())) {
        return "True".equals(condition.getStatus())
            ? ""
            : "the status of pod readiness gate \"%s\" is not \"True\", but %s"
                .formatted(gate, condition.getStatus());
      }
    }
    return "corresponding condition of pod readiness gate \"%s\" does not exist.".formatted(gate);
  }

  private static List<String> names(List<Container> containers, Predicate<Container> filter) {
    var names = new ArrayList<String>();
    for (var container : containers) {
      if (filter.test(container)) {
        names.add(container.getName());
      }
    }
    return names;
  }

  private static String listed(List<String> names) {
    return "[" + String.join(" ", names) + "]";
  }
}
