package dev.podarium.cluster.scheduler;

import dev.podarium.simulation.Durations;

/**
 * How long a Pod is left alone after it was tried in vain.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/backend/queue/backoff_queue.go
 */
final class Backoff {

  private static final long FIRST = Durations.seconds(1);
  private static final long LAST = Durations.seconds(10);

  private Backoff() {}

  /** Virtual nanoseconds: 1 s after the first attempt, doubling, at most 10 s. */
  static long after(int attempts) {
    return attempts > 4 ? LAST : Math.min(LAST, FIRST << (attempts - 1));
  }
}
