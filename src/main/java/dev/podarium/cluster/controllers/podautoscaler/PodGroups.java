package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Pods by whether what was measured of them counts.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/replica_calculator.go, groupPods
 *
 * @param ready how many count
 * @param unready those that are not there yet, by name
 * @param missing those that should have been measured and were not, by name
 * @param ignored those that are on their way out, by name
 */
record PodGroups(int ready, Set<String> unready, Set<String> missing, Set<String> ignored) {

  /**
   * Sorts Pods.
   *
   * @param resource {@code cpu}: readiness counts; empty: a metric that is no resource
   * @param now virtual nanoseconds
   */
  static PodGroups of(
      List<Pod> pods,
      Map<String, PodMetric> metrics,
      String resource,
      Settings settings,
      long now) {
    var unready = new TreeSet<String>();
    var missing = new TreeSet<String>();
    var ignored = new TreeSet<String>();
    var ready = 0;
    for (var pod : pods) {
      var name = pod.getMetadata().getName();
      var metric = metrics.get(name);
      if (Metas.deleting(pod) || Pods.phase(pod).equals("Failed")) {
        ignored.add(name);
      } else if (Pods.phase(pod).equals("Pending")) {
        unready.add(name);
      } else if (metric == null) {
        missing.add(name);
      } else if (resource.equals("cpu") && isStarting(pod, metric, settings, now)) {
        unready.add(name);
      } else {
        ready++;
      }
    }
    return new PodGroups(ready, unready, missing, ignored);
  }

  /** Whether its cpu says nothing yet: containers use a lot of it while they start. */
  private static boolean isStarting(Pod pod, PodMetric metric, Settings settings, long now) {
    var condition = Pods.condition(pod, "Ready");
    var start = pod.getStatus().getStartTime();
    if (condition == null || start == null) {
      return true;
    }
    var started = Timestamps.nanos(start);
    var changed = changedAt(condition.getLastTransitionTime());
    var unready = condition.getStatus().equals("False");
    return started + settings.cpuInitialization() > now
        ? unready || metric.timestamp() < changed + metric.window()
        : unready && started + settings.initialReadinessDelay() > changed;
  }

  private static long changedAt(@Nullable String time) {
    return time == null ? Long.MIN_VALUE / 2 : Timestamps.nanos(time);
  }
}
