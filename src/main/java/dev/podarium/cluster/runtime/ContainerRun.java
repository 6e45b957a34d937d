package dev.podarium.cluster.runtime;

/**
 * One life of a container's process, as the container runtime knows it. Instants are virtual
 * nanoseconds.
 *
 * @param id with the runtime's name in front, {@code containerd://…}
 * @param restarts how many lives the container had before
 * @param finishedAt {@link #RUNNING} while it runs
 * @param startedAt {@link #NEVER_STARTED} when it could not be started
 * @param message of its end; empty when there is none
 * @param reason of its end, {@code Completed}, {@code Error}; empty while it runs
 */
public record ContainerRun(
    String id,
    Image image,
    String imageId,
    int restarts,
    SimulatedProcess process,
    long startedAt,
    long finishedAt,
    int exitCode,
    String reason,
    String message) {

  /** No instant: it has not ended. */
  public static final long RUNNING = -1;

  /** No instant: it could not be started. */
  public static final long NEVER_STARTED = -1;

  private static final int START_ERROR = 128;
  private static final String RUNTIME = "containerd://";

  /** A life that begins. */
  public static ContainerRun started(
      String hash, Image image, String imageId, int restarts, SimulatedProcess process, long now) {
    return new ContainerRun(
        RUNTIME + hash, image, imageId, restarts, process, now, RUNNING, 0, "", "");
  }

  /** The same as one that the runtime could not start. */
  public ContainerRun notStarted(String error, long now) {
    return new ContainerRun(
        id,
        image,
        imageId,
        restarts,
        process,
        NEVER_STARTED,
        now,
        START_ERROR,
        "StartError",
        error);
  }

  /** The same after its end. */
  public ContainerRun ended(int code, String why, long now) {
    return new ContainerRun(
        id, image, imageId, restarts, process, startedAt, now, code, why, message);
  }

  /** The same after its end, with the reason that follows from the exit code. */
  public ContainerRun ended(int code, long now) {
    return ended(code, code == 0 ? "Completed" : "Error", now);
  }

  /** The same with the last that its process printed, after its end. */
  public ContainerRun withMessage(String words) {
    return new ContainerRun(
        id, image, imageId, restarts, process, startedAt, finishedAt, exitCode, reason, words);
  }

  /** Whether it has not ended. */
  public boolean running() {
    return finishedAt == RUNNING;
  }
}
