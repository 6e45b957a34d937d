package dev.podarium.cluster.runtime;

/**
 * A Pod's sandbox: the network namespace that its containers share. Immutable.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, PodSandboxStatus
 *
 * @param id 64 hexadecimal digits
 * @param ip the Pod's address, given back when it is not ready any more
 */
public record PodSandbox(String id, PodSandboxConfig config, State state, String ip) {

  /** Whether containers can be in it. */
  public enum State {
    READY,
    NOTREADY
  }

  /** Whether containers can be in it. */
  public boolean ready() {
    return state == State.READY;
  }

  PodSandbox notReady() {
    return new PodSandbox(id, config, State.NOTREADY, ip);
  }
}
