package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * How many replicas it takes for a metric of one object, or of what is outside of the cluster, to
 * come to its target.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go,
 * getUsageRatioReplicaCount, GetObjectPerPodMetricReplicas, GetExternalPerPodMetricReplicas
 *
 * @param pods of the target
 */
record WholeMetrics(List<Pod> pods, Tolerances tolerances) {

  /**
   * What comes of it.
   *
   * @param usage in thousandths
   */
  record Result(int replicas, long usage) {}

  /**
   * For a target for all Pods together: only ready ones are thought to share it. From no replicas
   * at all there is no tolerance.
   *
   * @param usage and target in thousandths
   * @throws Unmeasured when there are no Pods to count
   */
  Result ofValue(int current, long usage, long target) {
    var ratio = (double) usage / target;
    if (current == 0) {
      return new Result((int) Math.ceil(ratio), usage);
    }
    return tolerances.within(ratio)
        ? new Result(current, usage)
        : new Result((int) Math.ceil(ratio * ready()), usage);
  }

  /**
   * For a target for each Pod.
   *
   * @param present how many replicas there are
   * @param usage and target in thousandths
   */
  Result ofAverage(int present, long usage, long target) {
    var replicas =
        tolerances.within(usage / ((double) target * present))
            ? present
            : (int) Math.ceil((double) usage / target);
    return new Result(replicas, (long) Math.ceil((double) usage / present));
  }

  private long ready() {
    if (pods.isEmpty()) {
      throw new Unmeasured(
          "unable to calculate ready pods: no pods returned by selector while calculating replica"
              + " count");
    }
    return pods.stream()
        .filter(pod -> Pods.phase(pod).equals("Running") && Pods.ready(pod))
        .count();
  }
}
