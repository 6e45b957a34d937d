package dev.podarium.cluster.scheduler.framework;

import dev.podarium.cluster.scheduler.framework.AffinityTerm.TermType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the assigned Pods want of others. Replicas want the same and are kept together, so that a
 * newcomer is compared once with each term and not with each Pod.
 */
public final class ExistingTerms {

  private final EnumMap<TermType, Map<AffinityTerm, PodCounts>> byType =
      new EnumMap<>(TermType.class);

  /** Calls with every term of a type and the counts of the Pods that have it. */
  public void forEach(TermType type, BiConsumer<AffinityTerm, PodCounts> consumer) {
    byType.getOrDefault(type, Map.of()).forEach(consumer);
  }

  /** Whether no assigned Pod has a term of one of these types. */
  public boolean none(Collection<TermType> types) {
    return byType.isEmpty() || types.stream().allMatch(type -> isNone(type));
  }

  private boolean isNone(TermType type) {
    return byType.getOrDefault(type, Map.of()).isEmpty();
  }

  void count(PodInfo pod, NodeInfo node, int by) {
    for (var term : pod.affinities()) {
      var terms = byType.computeIfAbsent(term.type(), key -> new LinkedHashMap<>());
      var counts = terms.computeIfAbsent(term, key -> new PodCounts());
      counts.add(node, by);
      if (counts.total() == 0) {
        terms.remove(term);
      }
    }
  }
}
