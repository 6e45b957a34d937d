package dev.podarium.cluster.kubelet;

/**
 * What a probe is held to have found after some outcomes: it changes only after as many equal
 * outcomes in a row as the threshold says. Immutable.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/prober/worker.go, doProbe
 *
 * @param run how many equal outcomes there were in a row
 * @param onHold nothing is probed any more until there is a new container
 */
record ProbeVerdict(
    Kind kind,
    int successThreshold,
    int failureThreshold,
    Result result,
    Result last,
    int run,
    boolean onHold) {

  /** What a probe is for. */
  enum Kind {
    LIVENESS("Liveness", Result.SUCCESS),
    READINESS("Readiness", Result.FAILURE),
    STARTUP("Startup", Result.UNKNOWN);

    private final String title;
    private final Result initial;

    Kind(String title, Result initial) {
      this.title = title;
      this.initial = initial;
    }

    /** As events name it. */
    String title() {
      return title;
    }
  }

  /** What is held to be so. */
  enum Result {
    SUCCESS,
    FAILURE,
    UNKNOWN
  }

  /** Before the first probe. */
  static ProbeVerdict initial(Kind kind, int successThreshold, int failureThreshold) {
    return new ProbeVerdict(
        kind, successThreshold, failureThreshold, kind.initial, Result.UNKNOWN, 0, false);
  }

  /** The same with something else held to be so: what another kubelet has found before. */
  ProbeVerdict assumed(Result known) {
    return new ProbeVerdict(kind, successThreshold, failureThreshold, known, last, run, onHold);
  }

  /** After one more outcome. */
  ProbeVerdict after(boolean success) {
    if (onHold) {
      return this;
    }
    var outcome = success ? Result.SUCCESS : Result.FAILURE;
    var length = outcome == last ? run + 1 : 1;
    var enough = length >= (success ? successThreshold : failureThreshold);
    var holds = enough && holds(success);
    return new ProbeVerdict(
        kind,
        successThreshold,
        failureThreshold,
        enough ? outcome : result,
        outcome,
        length,
        holds);
  }

  /** Whether one more outcome like the last can change nothing. */
  boolean settled() {
    return onHold || result == last;
  }

  private boolean holds(boolean success) {
    return kind == Kind.STARTUP || (kind == Kind.LIVENESS && !success);
  }
}
