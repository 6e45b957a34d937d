package dev.podarium.cluster.client;

import dev.podarium.simulation.Durations;

/**
 * How soon a controller looks, in virtual nanoseconds.
 *
 * @param gathering how long it lets changes gather that were not asked for by a person: those of
 *     other objects, and those of its own that leave the generation as it is
 * @param firstRetry when it tries again what was refused; each further time twice as long
 * @param longestRetry but at most so long
 */
public record Pace(long gathering, long firstRetry, long longestRetry) {

  /**
   * At once, and again after 5 ms, doubling up to 1000 s.
   *
   * <p>Source: k8s.io/client-go, util/workqueue/default_rate_limiters.go
   */
  public static final Pace AT_ONCE = new Pace(0, Durations.millis(5), Durations.seconds(1000L));

  /** How long it waits after so many failures in a row, from 0. */
  long retry(int failures) {
    return Math.min(longestRetry, firstRetry << Math.min(20, failures));
  }
}
