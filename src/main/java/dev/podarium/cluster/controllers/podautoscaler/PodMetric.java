package dev.podarium.cluster.controllers.podautoscaler;

/**
 * What was measured of one Pod.
 *
 * @param timestamp the end of the window, virtual nanoseconds
 * @param window over which it was measured, virtual nanoseconds
 * @param value in thousandths
 */
record PodMetric(long timestamp, long window, long value) {

  /** What is taken for a measurement where there is none. */
  static PodMetric assumed(long value) {
    return new PodMetric(0, 0, value);
  }
}
