package dev.podarium.cluster.controllers;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When the change happened because of which the endpoints of a Service are written anew: the first
 * instant since the last look at which a Pod became ready or not ready, and for a new Service that
 * of its creation. It stands in an annotation, by which one can measure how long the news took.
 *
 * <p>Source: k8s.io/endpointslice/util/trigger_time_tracker.go
 *
 * @param ofPods by name, when each last changed its readiness
 * @param first the instant to be told; null for none
 */
public record TriggerTimes(TreeMap<String, String> ofPods, @Nullable String first) {

  /** The annotation. */
  public static final String ANNOTATION = "endpoints.kubernetes.io/last-change-trigger-time";

  /** What is known now, and what of it is new against the last look that a view remembers. */
  public static TriggerTimes of(Service service, List<Pod> pods, View view) {
    var before = view.memory(TriggerTimes.class);
    var times = new TreeMap<String, String>();
    for (var pod : pods) {
      var ready = Pods.condition(pod, "Ready");
      if (ready != null && ready.getLastTransitionTime() != null) {
        times.put(pod.getMetadata().getName(), ready.getLastTransitionTime());
      }
    }
    return new TriggerTimes(
        times,
        before == null
            ? service.getMetadata().getCreationTimestamp()
            : earliestNew(times, before.ofPods));
  }

  private static @Nullable String earliestNew(
      TreeMap<String, String> times, TreeMap<String, String> before) {
    return times.entrySet().stream()
        .filter(time -> isAfter(time.getValue(), before.get(time.getKey())))
        .map(Map.Entry::getValue)
        .min(String::compareTo)
        .orElse(null);
  }

  private static boolean isAfter(String time, @Nullable String other) {
    return other == null || time.compareTo(other) > 0;
  }
}
