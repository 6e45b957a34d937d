package dev.podarium.cluster.runtime;

/**
 * What came of a command that was run in a container beside its process.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, ExecSync
 */
public sealed interface ExecResult {

  /**
   * It ran, or would have gone on.
   *
   * @param takes virtual nanoseconds, or {@link SimulatedProcess#NEVER}
   * @param output standard output and errors together
   */
  record Ran(int exitCode, String output, long takes) implements ExecResult {}

  /** There is no such program. */
  record NotStarted(String error) implements ExecResult {}

  /** Podarium cannot say what it does. */
  record NotSimulated() implements ExecResult {}
}
