package dev.podarium.cluster.controllers.podautoscaler;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How many replicas it takes for what is measured of each Pod to come to its target.
 *
 * <p>Pods that are not ready or were not measured are taken into account against the change: using
 * nothing when there should be more, using all they may when there should be fewer; if that turns
 * the decision round, nothing is changed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go,
 * GetResourceReplicas, calcPlainMetricReplicas
 *
 * @param pods of the target
 * @param now virtual nanoseconds
 */
record ReplicaCalculator(List<Pod> pods, Tolerances tolerances, Settings settings, long now) {

  /**
   * What comes of one metric.
   *
   * @param replicas that are wanted
   * @param usage what was measured of the Pods that count
   */
  record Result(int replicas, Ratio usage) {}

  /**
   * For a target that is a percentage of what is requested.
   *
   * @param container the only one that counts; empty: whole Pods
   * @throws Unmeasured when it cannot be said
   */
  Result ofUtilization(
      Map<String, PodMetric> measured, int current, int target, String resource, String container) {
    var counted = counted(measured, resource);
    var requests = PodRequests.of(pods, container, resource);
    return replicas(
        counted,
        current,
        metrics -> Ratio.ofUtilization(metrics, requests, target),
        pod -> requests.getOrDefault(pod, 0L) * Math.max(100, target) / 100);
  }

  /**
   * For a target that is an amount a Pod.
   *
   * @param target in thousandths
   * @param resource empty for a metric that is no resource
   * @throws Unmeasured when it cannot be said
   */
  Result ofUsage(Map<String, PodMetric> measured, int current, long target, String resource) {
    return replicas(
        counted(measured, resource),
        current,
        metrics -> Ratio.ofUsage(metrics, target),
        pod -> target);
  }

  /** The measurements that count, and the groups of the Pods. */
  private record Counted(TreeMap<String, PodMetric> metrics, PodGroups groups) {}

  private Counted counted(Map<String, PodMetric> measured, String resource) {
    if (pods.isEmpty()) {
      throw new Unmeasured("no pods returned by selector while calculating replica count");
    }
    var groups = PodGroups.of(pods, measured, resource, settings, now);
    var metrics = new TreeMap<>(measured);
    metrics.keySet().removeAll(groups.ignored());
    metrics.keySet().removeAll(groups.unready());
    if (metrics.isEmpty()) {
      throw new Unmeasured("did not receive metrics for targeted pods (pods might be unready)");
    }
    return new Counted(metrics, groups);
  }

  private Result replicas(
      Counted counted,
      int current,
      Function<Map<String, PodMetric>, Ratio> measure,
      ToLongFunction<String> mostOfMissing) {
    var metrics = counted.metrics;
    var groups = counted.groups;
    var usage = measure.apply(metrics);
    var growsWithUnready = !groups.unready().isEmpty() && usage.ratio() > 1;
    if (!growsWithUnready && groups.missing().isEmpty()) {
      return new Result(
          tolerances.within(usage.ratio()) ? current : times(usage.ratio(), groups.ready()), usage);
    }
    if (usage.ratio() < 1) {
      groups
          .missing()
          .forEach(pod -> metrics.put(pod, PodMetric.assumed(mostOfMissing.applyAsLong(pod))));
    } else if (usage.ratio() > 1) {
      groups.missing().forEach(pod -> metrics.put(pod, PodMetric.assumed(0)));
    }
    if (growsWithUnready) {
      groups.unready().forEach(pod -> metrics.put(pod, PodMetric.assumed(0)));
    }
    var cautious = measure.apply(metrics).ratio();
    return new Result(cautiously(usage.ratio(), cautious, metrics.size(), current), usage);
  }

  private int cautiously(double ratio, double cautious, int measured, int current) {
    if (tolerances.within(cautious) || (ratio < 1 && cautious > 1) || (ratio > 1 && cautious < 1)) {
      return current;
    }
    var replicas = times(cautious, measured);
    return (cautious < 1 && replicas > current) || (cautious > 1 && replicas < current)
        ? current
        : replicas;
  }

  private static int times(double ratio, int pods) {
    return (int) Math.ceil(ratio * pods);
  }
}
