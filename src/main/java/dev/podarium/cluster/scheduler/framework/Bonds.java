package dev.podarium.cluster.scheduler.framework;

import dev.podarium.cluster.scheduler.framework.AffinityTerm.Bond;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What the seated Pods want of others. Replicas want the same and are kept together, so that a
 * newcomer is compared once with each wish and not with each Pod.
 */
public final class Bonds {

  private final Map<String, Map<AffinityTerm, Map<String, Integer>>> byBond = new TreeMap<>();

  /** Calls with every wish of a kind and the number of Pods on each Node that have it. */
  public void forEach(Bond bond, BiConsumer<AffinityTerm, Map<String, Integer>> consumer) {
    byBond.getOrDefault(bond.name(), Map.of()).forEach(consumer);
  }

  /** Whether no seated Pod has a wish of one of these kinds. */
  public boolean none(List<Bond> bonds) {
    return byBond.isEmpty()
        || bonds.stream().allMatch(bond -> byBond.getOrDefault(bond.name(), Map.of()).isEmpty());
  }

  void count(PodInfo pod, String node, int by) {
    for (var term : pod.affinities()) {
      var terms = byBond.computeIfAbsent(term.bond().name(), key -> new LinkedHashMap<>());
      var nodes = terms.computeIfAbsent(term, key -> new TreeMap<>());
      nodes.merge(node, by, Bonds::sumOrNone);
      if (nodes.isEmpty()) {
        terms.remove(term);
      }
    }
  }

  @SuppressWarnings("NullAway") // null takes the entry out of the map, as Map.merge says
  private static Integer sumOrNone(Integer some, Integer more) {
    return some + more == 0 ? null : Integer.valueOf(some + more);
  }
}
