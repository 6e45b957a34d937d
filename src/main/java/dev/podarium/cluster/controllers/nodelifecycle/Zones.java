package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.cluster.controllers.nodelifecycle.Zone.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All zones, and what follows when many Nodes are silent at the same time.
 *
 * <p>When every zone is fully disrupted, no Node is given up at all: then the control plane is
 * rather cut off itself.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * handleDisruption
 */
final class Zones {

  private final Map<String, Zone> byKey = new TreeMap<>();

  /** What changed for the cluster as a whole. */
  enum Turn {
    NONE,
    /** Every Node is silent now: taints are to be taken off again. */
    ALL_LOST,
    /** Some Node is back: all get a fresh grace period. */
    SOME_BACK
  }

  /**
   * How many Nodes of a zone are ready and how many are not.
   *
   * @param ready at least 0
   */
  record Count(int ready, int notReady) {

    static Count ofOne(@Nullable String ready) {
      return "True".equals(ready) ? new Count(1, 0) : new Count(0, 1);
    }

    Count plus(Count other) {
      return new Count(ready + other.ready, notReady + other.notReady);
    }

    int size() {
      return ready + notReady;
    }
  }

  Zone of(String key) {
    return byKey.computeIfAbsent(key, unseen -> new Zone());
  }

  List<Zone> all() {
    return new ArrayList<>(byKey.values());
  }

  /** Takes over the counts of a look at all Nodes, by zone. */
  Turn counted(Map<String, Count> counts) {
    byKey.keySet().retainAll(counts.keySet());
    var wasLost = !byKey.isEmpty() && all().stream().allMatch(Zones::isLost);
    var isLost =
        counts.values().stream().allMatch(count -> stateOf(count) == State.FULL_DISRUPTION);
    if (counts.isEmpty() || (wasLost && isLost)) {
      return Turn.NONE;
    }
    if (isLost) {
      counts.keySet().forEach(key -> of(key).stopGivingUp());
      return Turn.ALL_LOST;
    }
    counts.forEach((key, count) -> enter(of(key), count));
    return wasLost ? Turn.SOME_BACK : Turn.NONE;
  }

  private static void enter(Zone zone, Count count) {
    var next = stateOf(count);
    if (zone.state() != next) {
      zone.enter(next, count.size());
    }
  }

  private static State stateOf(Count count) {
    return Zone.stateOf(count.ready(), count.notReady());
  }

  private static boolean isLost(Zone zone) {
    return zone.state() == State.FULL_DISRUPTION;
  }
}
