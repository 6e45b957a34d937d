package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.PodSandbox;
import dev.podarium.cluster.runtime.RuntimeListener;
import dev.podarium.cluster.runtime.RuntimeStatus;

/**
 * Hears from the container runtime what becomes of containers, and hands it to the workers; when a
 * runtime answers again that had stopped, everything is looked at anew.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pleg/evented.go
 */
record ContainerEvents(PodWorkers workers, Registration registration) implements RuntimeListener {

  @Override
  public void sandboxReady(PodSandbox sandbox) {
    workers.sandboxReady(sandbox);
  }

  @Override
  public void containerStarted(CriContainer container) {
    workers.containerStarted(container);
  }

  @Override
  public void containerStopped(CriContainer container) {
    workers.containerStopped(container);
  }

  @Override
  public void statusChanged(RuntimeStatus status) {
    registration.runtimeChanged(status);
    if (status.runtimeReady()) {
      workers.relist();
    }
  }
}
