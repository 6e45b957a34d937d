package dev.podarium.cluster.controllers.podautoscaler;

import java.util.Map;

/**
 * What Pods use, against a target.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/metrics/utilization.go
 *
 * @param ratio of measured to target
 * @param utilization measured, as a percentage of what is requested; 0 when that is not asked for
 * @param average of a Pod, in thousandths
 */
record Ratio(double ratio, int utilization, long average) {

  /**
   * As a percentage of what is requested, whole percents: what is left over is cut off.
   *
   * @throws Unmeasured when nothing is requested
   */
  static Ratio ofUtilization(
      Map<String, PodMetric> metrics, Map<String, Long> requests, int target) {
    var used = 0L;
    var requested = 0L;
    var counted = 0;
    for (var entry : metrics.entrySet()) {
      var request = requests.get(entry.getKey());
      if (request != null) {
        used += entry.getValue().value();
        requested += request;
        counted++;
      }
    }
    if (requested == 0) {
      throw new Unmeasured("no metrics returned matched known pods");
    }
    var utilization = (int) (used * 100 / requested);
    return new Ratio((double) utilization / target, utilization, used / counted);
  }

  /**
   * As an amount.
   *
   * @param target in thousandths
   */
  static Ratio ofUsage(Map<String, PodMetric> metrics, long target) {
    var used = metrics.values().stream().mapToLong(PodMetric::value).sum();
    var average = used / metrics.size();
    return new Ratio((double) average / target, 0, average);
  }
}
