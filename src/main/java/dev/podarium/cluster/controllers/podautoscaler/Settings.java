package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.simulation.Durations;

/**
 * What a kube-controller-manager is told for all autoscalers; spans in virtual nanoseconds.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/config/v1alpha1/defaults.go
 *
 * @param syncPeriod between two looks at one autoscaler
 * @param tolerance how far from 1 the ratio of measured to target may be
 * @param cpuInitialization how long after its start a Pod's cpu counts only while it is ready
 * @param initialReadinessDelay a Pod that became unready within this time was never ready
 * @param downscaleStabilization how long the highest recommendation holds
 */
record Settings(
    long syncPeriod,
    double tolerance,
    long cpuInitialization,
    long initialReadinessDelay,
    long downscaleStabilization) {

  static final Settings DEFAULT =
      new Settings(
          Durations.seconds(15L),
          0.1,
          Durations.seconds(300L),
          Durations.seconds(30L),
          Durations.seconds(300L));
}
