package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;

/**
 * Ends a Pod: its containers, then its sidecars in reverse order, then its sandbox; and if it is
 * deleted, tells the API server that it may go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet.go, SyncTerminatingPod, SyncTerminatedPod
 */
final class PodTermination {

  private final ManagedPod pod;
  private final ContainerTermination containers;
  private final StatusReporter reporter;

  PodTermination(ManagedPod pod, ContainerTermination containers, StatusReporter reporter) {
    this.pod = pod;
    this.containers = containers;
    this.reporter = reporter;
  }

  /** Begins to end it; one that is ending already may have less time now. */
  void begin() {
    if (pod.state().active()) {
      pod.enter(PodState.TERMINATING);
      containers.stopAll();
      goOn();
    } else if (pod.state() == PodState.TERMINATING) {
      containers.shorten();
      goOn();
    } else if (pod.state() == PodState.TERMINATED) {
      goOn();
    } else if (pod.state() == PodState.REJECTED) {
      pod.enter(PodState.GONE);
      confirm();
    }
  }

  /** All its containers have ended for good by themselves, or its last one that was stopped. */
  void containersEnded() {
    if (pod.state().active()) {
      pod.enter(PodState.TERMINATING);
    }
    goOn();
  }

  /** The runtime answers again: what it was asked before is asked again. */
  void resume() {
    if (pod.state() == PodState.TERMINATING) {
      containers.stopAll();
    }
    goOn();
  }

  private void goOn() {
    if (pod.containers.stream().anyMatch(c -> c.role != Role.SIDECAR && c.running())) {
      return;
    }
    for (var container : pod.containers.reversed()) {
      if (container.running()) {
        containers.stopSidecar(container);
        return;
      }
    }
    ended();
  }

  private void ended() {
    if (pod.host.runtimeAnswers()) {
      pod.host.runtime().stopPodSandbox(pod.uid);
    }
    if (pod.state() == PodState.TERMINATING) {
      pod.enter(PodState.TERMINATED);
    }
    if (pod.state() == PodState.TERMINATED && Metas.deleting(pod.apiPod)) {
      pod.enter(PodState.GONE);
      writeTheEnd();
    }
  }

  /** The status of a Pod that has finished for good is not written again. */
  private void writeTheEnd() {
    if (Pods.finished(pod.apiPod)) {
      confirm();
    } else {
      reporter.writeLast(this::confirm);
    }
  }

  private void confirm() {
    pod.cancel();
    reporter.confirmDeletion();
    pod.host.restarts().forget(pod.uid);
    pod.host.pulls().forget(pod.uid);
  }
}
