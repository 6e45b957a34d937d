package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.simulation.Durations;
import java.util.Map;
import java.util.TreeMap;

/**
 * How soon a failed Pod may be replaced, Node by Node: a kubelet that rejects the Pod would reject
 * its successor too. The first is at once, the second a second later, and so on, doubling up to 15
 * minutes; after half an hour, or a change of the DaemonSet, the count begins anew. A value.
 *
 * <p>Source: k8s.io/client-go/util/flowcontrol/backoff.go, IsInBackOffSinceUpdate, Next;
 * cmd/kube-controller-manager/app/apps.go, startDaemonSetController
 *
 * @param limits how long the waits are
 * @param generation of the DaemonSet that its controller had seen
 * @param waits by Node
 * @param again when to look again, in virtual nanoseconds; MAX_VALUE when nothing waits
 */
record FailedPods(Limits limits, long generation, Map<String, Wait> waits, long again) {

  /** The first and the longest wait, in virtual nanoseconds. */
  record Limits(long first, long longest) {

    static final Limits STANDARD = new Limits(Durations.seconds(1L), Durations.seconds(15L * 60));
  }

  /**
   * @param length in virtual nanoseconds
   * @param since when one was replaced last, in virtual nanoseconds
   */
  record Wait(long length, long since) {

    private boolean isOver(long now, Limits limits) {
      return now - since > 2 * limits.longest;
    }
  }

  /** None has failed. */
  static FailedPods none(Limits limits) {
    return new FailedPods(limits, 0, Map.of(), Long.MAX_VALUE);
  }

  /** What is left of it at an instant, and for a generation. */
  FailedPods at(long now, long seen) {
    var left = new TreeMap<>(waits);
    left.values().removeIf(wait -> generation != seen || wait.isOver(now, limits));
    return new FailedPods(limits, seen, left, again > now ? again : Long.MAX_VALUE);
  }

  /** Whether the failed Pod of a Node has to stay for now. */
  boolean holds(String node, long now) {
    var wait = waits.get(node);
    return wait != null && now - wait.since < wait.length;
  }

  /** After one was found that has to stay: it is looked at again when as much has gone by again. */
  FailedPods held(String node, long now) {
    var wait = waits.get(node);
    return wait == null
        ? this
        : new FailedPods(limits, generation, waits, Math.min(again, now + wait.length));
  }

  /** After one was replaced. */
  FailedPods replaced(String node, long now) {
    var last = waits.get(node);
    var length = last == null ? limits.first : Math.min(limits.longest, 2 * last.length);
    var more = new TreeMap<>(waits);
    more.put(node, new Wait(length, now));
    return new FailedPods(limits, generation, more, again);
  }
}
