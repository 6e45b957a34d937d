package dev.podarium.cluster;

import dev.podarium.cluster.kubelet.StaticPods;
import dev.podarium.cluster.runtime.CriContainer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The components that a machine runs as the containers of its static Pods: where such a container
 * ends, the component ends, and where it starts again, the component does. One that a person has
 * stopped stays so.
 */
final class ControlPlaneProcesses {

  private final ComponentTree components;
  private final StaticPods pods;

  /** Those that ended with their container. */
  private final Set<String> fallen = new LinkedHashSet<>();

  ControlPlaneProcesses(ComponentTree components, StaticPods pods) {
    this.components = components;
    this.pods = pods;
  }

  /** A container runs or has ended. */
  void changed(CriContainer container) {
    if (!pods.has(container.podUid())) {
      return;
    }
    switch (container.state()) {
      case RUNNING -> rises(container.name());
      case EXITED -> falls(container.name());
      case CREATED -> {}
    }
  }

  /** The machine has lost its power. */
  void powerOff() {
    if (!pods.pods().isEmpty()) {
      StaticPods.CONTROL_PLANE.forEach(this::falls);
    }
  }

  private void falls(String name) {
    if (components.runs(name)) {
      components.stop(name);
      fallen.add(name);
    }
  }

  private void rises(String name) {
    if (fallen.remove(name) && !components.runs(name)) {
      components.start(name);
    }
  }
}
