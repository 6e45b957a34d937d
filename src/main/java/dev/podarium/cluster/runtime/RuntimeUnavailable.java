package dev.podarium.cluster.runtime;

/** A call that found no container runtime behind its socket. */
public final class RuntimeUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What a pull or a start ends with whose runtime stopped under it. */
  static final String LOST = "rpc error: code = Unavailable desc = error reading from server: EOF";

  RuntimeUnavailable() {
    super(
        "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while"
            + " dialing: dial unix /run/containerd/containerd.sock: connect: connection refused\"");
  }
}
