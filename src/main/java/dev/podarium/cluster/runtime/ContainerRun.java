package dev.podarium.cluster.runtime;

/**
 * One life of a container's process, as the container runtime knows it. Instants are virtual
 * nanoseconds.
 *
 * @param id with the runtime's name in front, {@code containerd://…}
 * @param restarts how many lives the container had before
 * @param finishedAt {@link #RUNNING} while it runs
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
    String reason) {

  /** No instant: it has not ended. */
  public static final long RUNNING = -1;

  private static final String RUNTIME = "containerd://";

  /** A life that begins. */
  public static ContainerRun started(
      String hash, Image image, String imageId, int restarts, SimulatedProcess process, long now) {
    return new ContainerRun(RUNTIME + hash, image, imageId, restarts, process, now, RUNNING, 0, "");
  }

  /** The same after its end. */
  public ContainerRun ended(int code, String why, long now) {
    return new ContainerRun(id, image, imageId, restarts, process, startedAt, now, code, why);
  }

  /** The same after its end, with the reason that follows from the exit code. */
  public ContainerRun ended(int code, long now) {
    return ended(code, code == 0 ? "Completed" : "Error", now);
  }

  /** Whether it has not ended. */
  public boolean running() {
    return finishedAt == RUNNING;
  }
}
