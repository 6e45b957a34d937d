package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.simulation.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The Pods that wait for a Node, in three places: <em>active</em>, which are tried next;
 * <em>backing off</em>, which may be tried as soon as their back-off is over; and
 * <em>unschedulable</em>, which wait until something happens that may help them, or for five
 * minutes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/backend/queue/scheduling_queue.go
 */
final class SchedulingQueue {

  private static final long LEFT_OVER = Durations.seconds(300);

  private final TreeSet<QueuedPod> active = new TreeSet<>();
  private final Map<String, QueuedPod> backingOff = new LinkedHashMap<>();
  private final Map<String, QueuedPod> unschedulable = new LinkedHashMap<>();
  private final Map<String, QueuedPod> all = new HashMap<>();
  private long serials;

  /** Takes a new Pod in, or a newer version of one that waits; that one is tried again. */
  void put(PodInfo pod, @Nullable Long revision, long now) {
    var known = all.get(pod.uid());
    if (known == null) {
      makeActive(new QueuedPod(pod, revision, 0, now, serials++, 0, Set.of()));
    } else {
      var newer = known.changed(pod, revision);
      remove(pod.uid());
      activate(newer, now);
    }
  }

  /** Takes over a newer version of a waiting Pod that changes nothing about its chances. */
  void refresh(PodInfo pod) {
    var known = all.get(pod.uid());
    if (known != null) {
      var newer = known.changed(pod, known.revision());
      all.put(pod.uid(), newer);
      if (active.remove(known)) {
        active.add(newer);
      }
      backingOff.replace(pod.uid(), newer);
      unschedulable.replace(pod.uid(), newer);
    }
  }

  /** The Pod as it waits here; null when it does not. */
  @Nullable QueuedPod find(String uid) {
    return all.get(uid);
  }

  /** Forgets a Pod. */
  void remove(String uid) {
    var known = all.remove(uid);
    if (known != null) {
      active.remove(known);
      backingOff.remove(uid);
      unschedulable.remove(uid);
    }
  }

  /** The Pod to be tried next, which leaves the queue; null when none is active. */
  @Nullable QueuedPod poll() {
    var next = active.pollFirst();
    if (next != null) {
      all.remove(next.uid());
    }
    return next;
  }

  boolean isEmpty() {
    return active.isEmpty();
  }

  /** Puts a Pod aside that was tried in vain. */
  void putAside(QueuedPod pod) {
    all.put(pod.uid(), pod);
    unschedulable.put(pod.uid(), pod);
  }

  /** Lets a Pod that was tried in vain come back as soon as its back-off is over. */
  void putBack(QueuedPod pod, long now) {
    activate(pod, now);
  }

  /** Moves what may have a chance now out of the unschedulable ones. */
  void reconsider(Predicate<QueuedPod> mayHaveAChance, long now) {
    if (unschedulable.isEmpty()) {
      return;
    }
    var moved = unschedulable.values().stream().filter(mayHaveAChance).toList();
    for (var pod : moved) {
      unschedulable.remove(pod.uid());
      activate(pod, now);
    }
  }

  /** Reconsiders what has been put aside for five minutes. */
  void reconsiderLeftOver(long now) {
    reconsider(pod -> now - pod.failedAt() > LEFT_OVER, now);
  }

  /** When the first back-off ends, in virtual nanoseconds; {@link Long#MAX_VALUE}: never. */
  long nextBackoffEnd() {
    var first = Long.MAX_VALUE;
    for (var pod : backingOff.values()) {
      first = Math.min(first, pod.backoffEnd());
    }
    return first;
  }

  /** Makes active what has waited out its back-off. */
  void endBackoffs(long now) {
    List<QueuedPod> over =
        new ArrayList<>(
            backingOff.values().stream().filter(pod -> pod.backoffEnd() <= now).toList());
    for (var pod : over) {
      backingOff.remove(pod.uid());
      makeActive(pod);
    }
  }

  private void activate(QueuedPod pod, long now) {
    if (pod.backoffEnd() > now) {
      all.put(pod.uid(), pod);
      backingOff.put(pod.uid(), pod);
    } else {
      makeActive(pod);
    }
  }

  private void makeActive(QueuedPod pod) {
    all.put(pod.uid(), pod);
    active.add(pod);
  }
}
