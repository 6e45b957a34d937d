package dev.podarium.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a component did at one instant: an entry of the agenda that has run.
 *
 * @param ran how many entries had run with it: its position in the life of the cluster
 * @param nanos when, in virtual nanoseconds since the start
 * @param who the component
 * @param what in a few words
 * @param cause the revision that led to it; null for a person's command or a timer
 * @param readRevision the state of the world that it looked at; 0 when it looked at none
 * @param wroteRevisions what it wrote, in order
 * @param decision what it decided; null when it did not decide
 * @param error what went wrong in it, as a sentence; null when nothing did
 */
public record Activity(
    long ran,
    long nanos,
    String who,
    Phase phase,
    String what,
    @Nullable Long cause,
    long readRevision,
    List<Long> wroteRevisions,
    @Nullable Decision decision,
    @Nullable String error) {

  /** Which part of its component's round it is. */
  public enum Phase {
    OBSERVE,
    COMPARE,
    ACT,
    OTHER
  }
}
