package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.workloads.Scales;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;

/**
 * What it takes to judge a metric.
 *
 * @param scale of the target
 * @param reader what was answered
 * @param perPod for what is measured of each Pod
 * @param whole for what is measured of one thing
 */
record Measuring(Scale scale, MetricReader reader, ReplicaCalculator perPod, WholeMetrics whole) {

  /** How many replicas are asked for now. */
  int size() {
    return Scales.wanted(scale);
  }

  /** How many replicas there are. */
  int present() {
    return Scales.present(scale);
  }
}
