package dev.podarium.cluster.runtime;

/**
 * Who follows the events of a container runtime, in the entry of the agenda in which they happen.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, GetContainerEvents
 */
public interface RuntimeListener {

  /** A sandbox has been set up. */
  void sandboxReady(PodSandbox sandbox);

  /** A container's process runs. */
  void containerStarted(CriContainer container);

  /** A container has ended, or could not be started. */
  void containerStopped(CriContainer container);

  /** The runtime stopped, answers again, or its network has become ready. */
  void statusChanged(RuntimeStatus status);
}
