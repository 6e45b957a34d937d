package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.RuntimeStatus;
import dev.podarium.simulation.Durations;

/**
 * What a kubelet holds of its container runtime, which it asks every five seconds: one that has not
 * answered for half a minute is down. Instants are virtual nanoseconds. Immutable.
 *
 * <p>Worked example for a kubelet that began at 0 s: the runtime stops at 12 s, so it answered last
 * at 10 s and is down from 40 s on; it answers again at 51 s, which is seen at 55 s.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/runtime.go; pkg/kubelet/kubelet.go,
 * maxWaitForContainerRuntime, updateRuntimeUp
 *
 * @param begun when the kubelet began
 * @param changed when the status became what it is
 */
record RuntimeState(long begun, RuntimeStatus status, long changed) {

  private static final long ASKS_EVERY = Durations.seconds(5L);
  private static final long THRESHOLD = Durations.seconds(30L);
  private static final long REPORTS_EVERY = Durations.seconds(10L);

  /** The same after the runtime has changed. */
  RuntimeState with(RuntimeStatus newer, long now) {
    return new RuntimeState(begun, newer, now);
  }

  /** What keeps the Node from being ready now; empty when nothing does. */
  String error(long now) {
    if (!status.runtimeReady() && now >= seen()) {
      return "container runtime is down";
    }
    return status.networkReady() ? "" : NodeStatuses.NO_NETWORK;
  }

  /** When the kubelet looks next whether its Node's status is true. */
  long nextReport(long now) {
    return tick(now + 1, REPORTS_EVERY);
  }

  /** When the kubelet sees, for its next report, that the runtime is down or up again. */
  long reported() {
    return tick(seen(), REPORTS_EVERY);
  }

  private long seen() {
    return status.runtimeReady()
        ? tick(changed, ASKS_EVERY)
        : tick(changed - ASKS_EVERY + 1, ASKS_EVERY) + THRESHOLD;
  }

  /** The first tick of a clock that began with the kubelet, at or after an instant. */
  private long tick(long instant, long period) {
    return begun + Math.ceilDiv(instant - begun, period) * period;
  }
}
