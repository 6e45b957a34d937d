package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.AffinityTerm;
import dev.podarium.cluster.scheduler.framework.AffinityTerm.TermType;
import dev.podarium.cluster.scheduler.framework.DomainCounts;
import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Node is better that has those near which the Pod would rather be, or that would rather be
 * near it, and worse for those far from which.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/interpodaffinity/scoring.go
 */
final class InterPodAffinityScore implements Score {

  /** What it counts that an assigned Pod must have the newcomer near: hardPodAffinityWeight. */
  private static final int MUST = 1;

  private static final List<TermType> COUNTED =
      List.of(
          TermType.REQUIRED_AFFINITY,
          TermType.PREFERRED_AFFINITY,
          TermType.PREFERRED_ANTI_AFFINITY);

  private final Listers listers;

  InterPodAffinityScore(Listers listers) {
    this.listers = listers;
  }

  @Override
  public String name() {
    return "InterPodAffinity";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    if (pod.affinities().isEmpty() && cache.existingTerms().none(COUNTED)) {
      return new long[nodes.size()];
    }
    var weighted = new ArrayList<Weighted>();
    addOwn(weighted, pod, cache);
    COUNTED.forEach(type -> addOthers(weighted, type, pod, cache));
    return normalized(NodeScores.of(nodes, node -> sum(weighted, node)));
  }

  /** Pods that are wished near or far, and how much each of them counts. */
  private record Weighted(DomainCounts pods, long weight) {}

  private static long sum(List<Weighted> weighted, NodeInfo node) {
    var sum = 0L;
    for (var each : weighted) {
      sum += each.pods.around(node) * each.weight;
    }
    return sum;
  }

  private void addOwn(List<Weighted> weighted, PodInfo pod, SchedulerCache cache) {
    for (var term : pod.affinities()) {
      if (term.type() == TermType.PREFERRED_AFFINITY
          || term.type() == TermType.PREFERRED_ANTI_AFFINITY) {
        for (var namespace : term.namespaces(listers)) {
          var selector = PodSelector.of(namespace, term.term().getLabelSelector());
          weighted.add(new Weighted(cache.matching(selector, term.key()), signed(term)));
        }
      }
    }
  }

  private void addOthers(
      List<Weighted> weighted, TermType type, PodInfo pod, SchedulerCache cache) {
    cache
        .existingTerms()
        .forEach(
            type,
            (term, pods) -> {
              if (term.takes(pod, listers)) {
                weighted.add(new Weighted(cache.counts(pods, term.key()), signed(term)));
              }
            });
  }

  private static long signed(AffinityTerm term) {
    return switch (term.type()) {
      case REQUIRED_AFFINITY -> MUST;
      case PREFERRED_AFFINITY -> term.weight();
      case PREFERRED_ANTI_AFFINITY -> -term.weight();
      case REQUIRED_ANTI_AFFINITY -> 0;
    };
  }

  /** The worst becomes 0 and the best 100; when all are equal, all 0. */
  private static long[] normalized(long[] raw) {
    var least = Arrays.stream(raw).min().orElse(0);
    var most = Arrays.stream(raw).max().orElse(0);
    return most == least
        ? new long[raw.length]
        : Arrays.stream(raw)
            .map(each -> (long) (BEST * ((double) (each - least) / (most - least))))
            .toArray();
  }
}
