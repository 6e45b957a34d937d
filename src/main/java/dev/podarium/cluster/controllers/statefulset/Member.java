package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * The holder of a place in a StatefulSet.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_utils.go
 *
 * @param pod as it is, or as it is to be made
 * @param there whether it is there
 */
record Member(Pod pod, boolean there) {

  static Member of(Pod pod) {
    return new Member(pod, true);
  }

  static Member missing(Pod pod) {
    return new Member(pod, false);
  }

  /** Whether its containers have ended for good, whatever they answered. */
  boolean finished() {
    return there && Pods.finished(pod);
  }

  boolean pending() {
    return there && Pods.phase(pod).equals("Pending");
  }

  boolean terminating() {
    return Metas.deleting(pod);
  }

  boolean ready() {
    return there && Pods.phase(pod).equals("Running") && Pods.ready(pod);
  }

  /** Whether it has been ready for that many seconds. */
  boolean available(int minReadySeconds, long now) {
    return availableFrom(minReadySeconds) <= now;
  }

  /** The same, and nobody has asked it to end. */
  boolean serves(int minReadySeconds, long now) {
    return !terminating() && available(minReadySeconds, now);
  }

  /** When it will have been, in virtual nanoseconds; MAX_VALUE when it is not ready. */
  long availableFrom(int minReadySeconds) {
    if (!there || !Pods.ready(pod)) {
      return Long.MAX_VALUE;
    }
    if (minReadySeconds == 0) {
      return Long.MIN_VALUE;
    }
    var ready = Pods.condition(pod, "Ready");
    var since = ready == null ? null : ready.getLastTransitionTime();
    return since == null
        ? Long.MAX_VALUE
        : Timestamps.nanos(since) + Durations.seconds((long) minReadySeconds);
  }

  /** The name of the revision that it was made of; empty when it does not say. */
  String revision() {
    return Metas.labels(pod).getOrDefault(ControllerRevisions.OF_POD, "");
  }
}
