package dev.podarium.cluster.kubelet;

/**
 * How far the life of a Pod on its machine has come. A Pod never goes back, and may leave states
 * out: one that is deleted while it mounts goes on with its termination.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod_workers.go
 */
enum PodState {

  /** It was not admitted: nothing of it is ever started. */
  REJECTED,

  /** It waits for its volumes; containers that a kubelet found running go on. */
  MOUNTING,

  /** It waits for its sandbox. */
  SANDBOX,

  /** Its init containers run; none of the others has been started yet. */
  INITIALIZING,

  /** Its containers are kept running. */
  RUNNING,

  /** No container is started any more, whatever the restart policy says; those that run end. */
  TERMINATING,

  /** All its containers have ended for good. */
  TERMINATED,

  /** Nothing is left of it, and the API server is told so: it may go. */
  GONE;

  /** Whether containers are started, and started again. */
  boolean startsContainers() {
    return this == INITIALIZING || this == RUNNING;
  }

  /** Whether it is or will be kept running. */
  boolean active() {
    return this != REJECTED && compareTo(TERMINATING) < 0;
  }

  /** Whether it will go on to another state without anything more happening to it. */
  boolean unfinished() {
    return this != REJECTED && this != RUNNING && this != TERMINATED && this != GONE;
  }

  /** Whether it uses something of the machine. */
  boolean usesTheMachine() {
    return this != REJECTED && compareTo(TERMINATED) < 0;
  }

  /** Whether it may become so next. */
  boolean leadsTo(PodState next) {
    return this == REJECTED ? next == GONE : next.compareTo(this) > 0;
  }
}
