package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.simulation.Durations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  private static final long LEFTOVER = Durations.seconds(300);

  private final TreeSet<QueuedPod> active = new TreeSet<>();
  private final TreeSet<QueuedPod> backingOff =
      new TreeSet<>(
          Comparator.comparingLong(QueuedPod::backoffEnd).thenComparingLong(QueuedPod::serial));
  private final Map<String, QueuedPod> unschedulable = new LinkedHashMap<>();
  private final Map<String, QueuedPod> all = new HashMap<>();
  private long serials;

  /** Takes a new Pod in, or a newer version of one that waits; that one is tried again. */
  void update(PodInfo pod, @Nullable Long revision, long now) {
    var known = all.get(pod.uid());
    if (known == null) {
      makeActive(new QueuedPod(pod, revision, 0, now, serials++, 0, Set.of()));
    } else {
      delete(pod.uid());
      addBackoff(known.changed(pod, revision), now);
    }
  }

  /** Takes over a newer version of a waiting Pod that changes nothing about its chances. */
  void refresh(PodInfo pod) {
    var known = all.get(pod.uid());
    if (known != null) {
      var newer = known.changed(pod, known.revision());
      all.put(pod.uid(), newer);
      replace(active, known, newer);
      replace(backingOff, known, newer);
      unschedulable.replace(pod.uid(), newer);
    }
  }

  private static void replace(NavigableSet<QueuedPod> pods, QueuedPod known, QueuedPod newer) {
    if (pods.remove(known)) {
      pods.add(newer);
    }
  }

  /** The Pod as it waits here; null when it does not. */
  @Nullable QueuedPod find(String uid) {
    return all.get(uid);
  }

  /** Forgets a Pod. */
  void delete(String uid) {
    var known = all.remove(uid);
    if (known != null) {
      active.remove(known);
      backingOff.remove(known);
      unschedulable.remove(uid);
    }
  }

  /** The Pod to be tried next, which leaves the queue; null when none is active. */
  @Nullable QueuedPod pop() {
    var next = active.pollFirst();
    if (next != null) {
      all.remove(next.uid());
    }
    return next;
  }

  /** Whether no Pod is active. */
  boolean isEmpty() {
    return active.isEmpty();
  }

  /** All Pods: the active in the order in which they are tried, then as their turn may come. */
  Stream<QueuedPod> pods() {
    return Stream.of(active, backingOff, unschedulable.values()).flatMap(pods -> pods.stream());
  }

  /** Takes a Pod in that no Node would take. */
  void addUnschedulable(QueuedPod pod) {
    all.put(pod.uid(), pod);
    unschedulable.put(pod.uid(), pod);
  }

  /** Takes a Pod in that may be tried as soon as its back-off is over. */
  void addBackoff(QueuedPod pod, long now) {
    if (pod.backoffEnd() > now) {
      all.put(pod.uid(), pod);
      backingOff.add(pod);
    } else {
      makeActive(pod);
    }
  }

  private void makeActive(QueuedPod pod) {
    all.put(pod.uid(), pod);
    active.add(pod);
  }

  /** Moves what may have a chance now out of the unschedulable ones. */
  void moveToActiveOrBackoff(Predicate<QueuedPod> mayHaveAChance, long now) {
    if (unschedulable.isEmpty()) {
      return;
    }
    var moved = unschedulable.values().stream().filter(mayHaveAChance).toList();
    for (var pod : moved) {
      unschedulable.remove(pod.uid());
      addBackoff(pod, now);
    }
  }

  /** Moves what has been unschedulable for five minutes. */
  void flushUnschedulableLeftover(long now) {
    moveToActiveOrBackoff(pod -> now - pod.failedAt() > LEFTOVER, now);
  }

  /** When the first back-off ends, in virtual nanoseconds; {@link Long#MAX_VALUE}: never. */
  long nextBackoffEnd() {
    return backingOff.isEmpty() ? Long.MAX_VALUE : backingOff.first().backoffEnd();
  }

  /** Makes active what has waited out its back-off. */
  void flushBackoffCompleted(long now) {
    while (nextBackoffEnd() <= now) {
      makeActive(backingOff.removeFirst());
    }
  }
}
