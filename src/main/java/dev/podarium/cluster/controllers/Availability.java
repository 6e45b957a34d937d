package dev.podarium.cluster.controllers;

import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * From when Pods count as available: when they have been ready for {@code minReadySeconds}. One
 * that does not say since when it is ready never is.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/v1/pod/util.go, IsPodAvailable;
 * pkg/controller/controller_utils.go, FindMinNextPodAvailabilityCheck
 *
 * @param groups active Pods
 * @param others active Pods that are in no group of the controller yet
 * @param minReadySeconds virtual seconds, 0 or more
 */
public record Availability(
    List<PodGroup> groups, List<Pod> others, int minReadySeconds, View view) {

  /** Of Pods that are all in groups. */
  public Availability(List<PodGroup> groups, int minReadySeconds, View view) {
    this(groups, List.of(), minReadySeconds, view);
  }

  /** How many Pods are available now. Looks at Pods only when they have to wait. */
  public int available() {
    return minReadySeconds == 0
        ? PodGroups.size(groups, PodGroup::ready)
            + (int) others.stream().filter(Pods::ready).count()
        : (int) instants().filter(instant -> instant <= view.now()).count();
  }

  /** When the next Pod becomes available, in virtual nanoseconds; MAX_VALUE when none waits. */
  public long nextChange() {
    return minReadySeconds == 0
        ? Long.MAX_VALUE
        : instants().filter(instant -> instant > view.now()).min().orElse(Long.MAX_VALUE);
  }

  private LongStream instants() {
    var grouped =
        groups.stream()
            .filter(PodGroup::ready)
            .flatMap(group -> view.having(group.key(), Pod.class));
    return Stream.concat(grouped, others.stream().filter(Pods::ready))
        .mapToLong(Availability::readySince)
        .filter(since -> since != Long.MIN_VALUE)
        .map(since -> since + Durations.seconds((long) minReadySeconds));
  }

  /** Since when a Pod is ready, in virtual nanoseconds; MIN_VALUE when it does not say. */
  static long readySince(Pod pod) {
    var ready = Pods.condition(pod, "Ready");
    var since = ready == null ? null : ready.getLastTransitionTime();
    return since == null ? Long.MIN_VALUE : Timestamps.nanos(since);
  }
}
