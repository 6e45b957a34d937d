package dev.podarium.api;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Play, pause, step, speed. Every method may be called on any thread and returns at once. */
public interface TimeMachine {

  /** Fastest speed there is: as fast as the machine can. */
  double UNLIMITED = Double.POSITIVE_INFINITY;

  /** Lets time go on at the speed that is set. */
  void play();

  /** Holds time at the present instant; commands are still taken. */
  void pause();

  /** Pauses and moves on by one unit. */
  void step(Step step);

  /** Jumps over the time in which nothing happens, to just before the next thing that does. */
  void skipTheWait();

  /** Virtual seconds for each real second, from 0.1, or {@link #UNLIMITED}. */
  void speed(double factor);

  /** What time it is and what comes next: one volatile read. */
  State state();

  /**
   * All that is needed to live this run again, as text for a file: what it began with, every
   * command with its moment, and what broke. Completes as {@link ClusterSource#send} does.
   */
  CompletableFuture<String> session();

  /**
   * Begins anew: a fresh cluster of the same shape at virtual time zero takes the place of this
   * one, also when that has stopped for good. Completes when it is there.
   */
  CompletableFuture<Void> anew();

  /** How far a step goes. */
  enum Step {
    /** To the next write that is not a heartbeat. */
    API_WRITE,
    /** Until a component has compared what it sees with what is wanted; it has not acted yet. */
    RECONCILE,
    /** To the next change that a person sees in the picture. */
    VISIBLE_CHANGE,
    /** One virtual second. */
    SECOND
  }

  /**
   * The state of time.
   *
   * @param nanos virtual nanoseconds since the start
   * @param settled nothing is left to happen but heartbeats and periodic checks
   * @param next the next thing that will happen, heartbeats aside; null when settled
   * @param failure the sentence that says what broke and stopped time for good; null as long as
   *     nothing did
   */
  record State(
      long nanos,
      boolean playing,
      double speed,
      boolean settled,
      @Nullable Upcoming next,
      @Nullable String failure) {}

  /**
   * Something that will happen.
   *
   * @param who the component
   * @param what in a few words
   * @param nanos when, in virtual nanoseconds since the start
   */
  record Upcoming(String who, String what, long nanos) {}
}
