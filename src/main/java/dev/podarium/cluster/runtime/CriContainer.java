package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.images.Image;

/**
 * A container as the container runtime knows it: one attempt, which runs once and is never started
 * again. Instants are virtual nanoseconds. Immutable.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/runtime/v1/api.proto, ContainerStatus
 *
 * @param id 64 hexadecimal digits
 * @param podUid of the Pod that it belongs to
 * @param name the same for all attempts
 * @param attempt how many containers of that name there were before
 * @param imageRef the image with its digest
 * @param startedAt {@link #NEVER} when it has not been started, or could not be
 * @param finishedAt {@link #NEVER} when it has not ended
 * @param exitCode 0 to 255; 0 before its end
 * @param reason of its end, {@code Completed}, {@code Error}; empty before
 * @param message of its end, the last that it printed; empty when there is none
 * @param remark what of it is only guessed, as a sentence for the person; empty when nothing is
 */
public record CriContainer(
    String id,
    String podUid,
    String name,
    int attempt,
    Image image,
    String imageRef,
    State state,
    long startedAt,
    long finishedAt,
    int exitCode,
    String reason,
    String message,
    String remark) {

  /** No instant: it has not happened. */
  public static final long NEVER = -1;

  private static final int START_ERROR = 128;
  private static final int UNKNOWN_EXIT = 255;

  /** How far it has come. */
  public enum State {
    CREATED,
    RUNNING,
    EXITED;

    /** Whether it can come to another state; there is no way back. */
    public boolean leadsTo(State next) {
      return next.compareTo(this) > 0;
    }
  }

  /** One that was created and not started. */
  public static CriContainer created(
      String id, String podUid, String name, int attempt, Image image, String imageRef) {
    return new CriContainer(
        id, podUid, name, attempt, image, imageRef, State.CREATED, NEVER, NEVER, 0, "", "", "");
  }

  /** Whether its process runs. */
  public boolean running() {
    return state == State.RUNNING;
  }

  /** Whether its process could not even be started. */
  public boolean failedToStart() {
    return state == State.EXITED && startedAt == NEVER;
  }

  CriContainer withRemark(String said) {
    return new CriContainer(
        id,
        podUid,
        name,
        attempt,
        image,
        imageRef,
        state,
        startedAt,
        finishedAt,
        exitCode,
        reason,
        message,
        said);
  }

  /** The same, running since then. */
  public CriContainer started(long now) {
    return at(State.RUNNING, now, NEVER, 0, "", "");
  }

  /** The same after its process could not be started. */
  CriContainer notStarted(String error, long now) {
    return at(State.EXITED, NEVER, now, START_ERROR, "StartError", error);
  }

  /**
   * The same after its end, with the reason that follows from the exit code.
   *
   * @param words the last that it printed; empty when nothing is known
   */
  public CriContainer exited(int code, String words, long now) {
    return exited(code, code == 0 ? "Completed" : "Error", words, now);
  }

  /** The same after an end that nobody saw: its machine lost power. */
  public CriContainer lost(long now) {
    return exited(UNKNOWN_EXIT, "Unknown", "", now);
  }

  /** The same after its end. */
  public CriContainer exited(int code, String why, String words, long now) {
    return at(State.EXITED, startedAt, now, code, why, words);
  }

  private CriContainer at(State next, long from, long to, int code, String why, String words) {
    if (!state.leadsTo(next)) {
      throw new IllegalStateException("container " + id + " is " + state + ", never " + next);
    }
    return new CriContainer(
        id, podUid, name, attempt, image, imageRef, next, from, to, code, why, words, remark);
  }
}
