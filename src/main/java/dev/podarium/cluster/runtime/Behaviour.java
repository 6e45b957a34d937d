package dev.podarium.cluster.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the process of a container does.
 *
 * @param starts how long it takes from its creation until it runs
 * @param runs how long it runs before it ends by itself; null: until somebody ends it
 * @param exitCode with which it ends by itself, 0 to 255
 * @param onSigterm how it ends when it is asked to
 */
public record Behaviour(Timing starts, @Nullable Timing runs, int exitCode, OnSigterm onSigterm) {

  /**
   * How a process answers SIGTERM.
   *
   * @param exits its exit code
   * @param after how long it takes; null: it ignores the signal and has to be killed
   */
  public record OnSigterm(int exits, @Nullable Timing after) {}
}
