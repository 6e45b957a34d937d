package dev.podarium.cluster.controllers.podautoscaler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was recommended, or by how much it was scaled, and when. What is not needed any more makes
 * room for the next entry.
 *
 * @param entries in no order of time
 */
record History(List<Entry> entries) {

  static final History NONE = new History(List.of());

  /**
   * One of them.
   *
   * @param replicas recommended, or by how many it changed
   * @param instant virtual nanoseconds
   * @param outdated whether no policy asks for it any more
   */
  record Entry(int replicas, long instant, boolean outdated) {

    static Entry of(int replicas, long instant) {
      return new Entry(replicas, instant, false);
    }
  }

  /** With one more, in the place of the last one that is not needed any more. */
  History with(Entry entry, Predicate<Entry> unneeded) {
    var next = new ArrayList<>(entries);
    for (var i = next.size() - 1; i >= 0; i--) {
      if (unneeded.test(next.get(i))) {
        next.set(i, entry);
        return new History(next);
      }
    }
    next.add(entry);
    return new History(next);
  }

  /** With those marked that are older than an instant; none comes to life again. */
  History outdatedBefore(long instant) {
    return new History(
        entries.stream()
            .map(
                entry ->
                    entry.instant < instant
                        ? new Entry(entry.replicas, entry.instant, true)
                        : entry)
            .toList());
  }

  /** The sum of those that are younger than an instant. */
  int sumAfter(long instant) {
    return entries.stream()
        .filter(entry -> entry.instant > instant)
        .mapToInt(Entry::replicas)
        .sum();
  }
}
