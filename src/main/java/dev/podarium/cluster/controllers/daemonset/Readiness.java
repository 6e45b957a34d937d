package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/**
 * How far a Pod is: of the present template, available.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/v1/pod/util.go, IsPodAvailable;
 * pkg/controller/daemon/util/daemonset_util.go, IsPodUpdated
 *
 * @param hash of the present revision
 * @param minReadySeconds for which a Pod has to be ready, in virtual seconds
 * @param now virtual nanoseconds since the start
 */
record Readiness(String hash, int minReadySeconds, long now) {

  boolean updated(Pod pod) {
    return !hash.isEmpty() && hash.equals(Metas.labels(pod).get(ControllerRevisions.OF_POD));
  }

  boolean available(Pod pod) {
    return Pods.ready(pod) && availableFrom(pod) <= now;
  }

  /** When the next of the Pods becomes available; MAX_VALUE when none waits for that. */
  long nextChange(List<Pod> pods) {
    return pods.stream()
        .filter(Pods::ready)
        .mapToLong(this::availableFrom)
        .filter(instant -> instant > now)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** One that has to wait and does not say since when it is ready never is. */
  private long availableFrom(Pod pod) {
    if (minReadySeconds == 0) {
      return Long.MIN_VALUE;
    }
    var ready = Pods.condition(pod, "Ready");
    var since = ready == null ? null : ready.getLastTransitionTime();
    return since == null
        ? Long.MAX_VALUE
        : Timestamps.nanos(since) + Durations.seconds((long) minReadySeconds);
  }
}
