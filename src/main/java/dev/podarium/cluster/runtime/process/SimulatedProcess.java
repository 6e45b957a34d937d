package dev.podarium.cluster.runtime.process;

/**
 * One process as it turns out. All times are virtual nanoseconds since it began to run.
 *
 * @param ends when it ends by itself, or {@link #NEVER}
 * @param exitCode with which it does
 * @param lastWords the last that it prints before it ends by itself; empty when nothing is known
 * @param files what becomes of the container's files
 * @param answersFrom when it begins to answer
 * @param answersUntil when it stops to answer, or {@link #NEVER}
 * @param listening on which ports
 * @param sigtermExit its exit code after SIGTERM
 * @param sigtermTakes virtual nanoseconds from SIGTERM to its end, or {@link #NEVER}
 */
public record SimulatedProcess(
    long ends,
    int exitCode,
    String lastWords,
    FileHistory files,
    long answersFrom,
    long answersUntil,
    ListeningPorts listening,
    int sigtermExit,
    long sigtermTakes) {

  /** It does not happen. */
  public static final long NEVER = Long.MAX_VALUE;

  /** A process of which nothing is known but that it is no more. */
  public static final SimulatedProcess GONE =
      new SimulatedProcess(
          NEVER, 0, "", FileHistory.NONE, NEVER, NEVER, ListeningPorts.NOWHERE, 0, 0);

  /** Whether it answers at all. */
  public boolean answers(long since) {
    return since >= answersFrom && since < answersUntil;
  }

  /** Whether it answers on a port; 0 stands for any. */
  public boolean answers(int port, long since) {
    return answers(since) && listening.on(port);
  }

  /** When after that its answers may change, or {@link #NEVER}. */
  public long nextChange(long since) {
    var change = files.nextChange(since);
    if (answersFrom > since) {
      change = Math.min(change, answersFrom);
    }
    return answersUntil > since ? Math.min(change, answersUntil) : change;
  }
}
