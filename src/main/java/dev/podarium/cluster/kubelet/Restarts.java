package dev.podarium.cluster.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;

/**
 * Whether a container that has ended is started again.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/container/helpers.go
 */
final class Restarts {

  private Restarts() {}

  /** Whether it is an init container that stays: {@code restartPolicy: Always} of its own. */
  static boolean sidecar(Container initContainer) {
    return "Always".equals(initContainer.getRestartPolicy());
  }

  /** Whether a container that ended with an exit code is started again. */
  static boolean wanted(PodSpec spec, Container container, int exitCode) {
    var own = container.getRestartPolicy();
    var policy = own == null ? spec.getRestartPolicy() : own;
    return switch (policy == null ? "Always" : policy) {
      case "Never" -> false;
      case "OnFailure" -> exitCode != 0;
      default -> exitCode != 0 || !doneOnce(spec, container);
    };
  }

  /** An init container without a policy of its own is done when it has succeeded. */
  private static boolean doneOnce(PodSpec spec, Container container) {
    return container.getRestartPolicy() == null && spec.getInitContainers().contains(container);
  }
}
