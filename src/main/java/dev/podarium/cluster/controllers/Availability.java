package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From when Pods count as available: when they have been ready for {@code minReadySeconds}.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/v1/pod/util.go, IsPodAvailable
 *
 * @param groups the active Pods
 * @param minReadySeconds virtual seconds, 0 or more
 */
public record Availability(List<PodGroup> groups, int minReadySeconds, View view) {

  /** How many Pods are available now. Looks at Pods only when they have to wait. */
  public int available() {
    return minReadySeconds == 0
        ? groups.stream().filter(PodGroup::ready).mapToInt(PodGroup::size).sum()
        : (int) instants().filter(instant -> instant <= view.now()).count();
  }

  /** When the next Pod becomes available, in virtual nanoseconds; MAX_VALUE when none waits. */
  public long nextChange() {
    return minReadySeconds == 0
        ? Long.MAX_VALUE
        : instants().filter(instant -> instant > view.now()).min().orElse(Long.MAX_VALUE);
  }

  private LongStream instants() {
    return groups.stream()
        .filter(PodGroup::ready)
        .flatMap(group -> view.having(group.key(), Pod.class))
        .mapToLong(pod -> readySince(pod) + Durations.seconds((long) minReadySeconds));
  }

  /** Since when a Pod is ready, in virtual nanoseconds; MIN_VALUE when it does not say. */
  static long readySince(Pod pod) {
    var ready = Pods.condition(pod, "Ready");
    var since = ready == null ? null : ready.getLastTransitionTime();
    return since == null ? Long.MIN_VALUE : Timestamps.nanos(since);
  }
}
