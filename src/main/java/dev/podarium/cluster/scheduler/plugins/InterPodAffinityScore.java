package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.AffinityTerm;
import dev.podarium.cluster.scheduler.framework.AffinityTerm.Bond;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.cluster.scheduler.framework.Workloads;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Node is better that has those near which the Pod would rather be, or that would rather be
 * near it, and worse for those far from which.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/interpodaffinity/scoring.go
 */
final class InterPodAffinityScore implements Score {

  /** What it counts that a seated Pod must have the newcomer near: hardPodAffinityWeight. */
  private static final int MUST = 1;

  private static final List<Bond> COUNTED =
      List.of(Bond.MUST_BE_NEAR, Bond.RATHER_NEAR, Bond.RATHER_FAR);

  private final Workloads workloads;

  InterPodAffinityScore(Workloads workloads) {
    this.workloads = workloads;
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
    if (pod.affinities().isEmpty() && cache.bonds().none(COUNTED)) {
      return new long[nodes.size()];
    }
    var wishes =
        pod.affinities().stream()
            .filter(term -> term.bond() == Bond.RATHER_NEAR || term.bond() == Bond.RATHER_FAR)
            .toList();
    var domains = new Domains();
    var keys = new TreeSet<String>();
    wishes.forEach(wish -> addOwn(domains, keys, wish, cache));
    COUNTED.forEach(
        bond ->
            cache
                .bonds()
                .forEach(bond, (term, pods) -> addOthers(domains, keys, pod, term, pods, cache)));
    return normalized(
        Points.of(nodes, node -> keys.stream().mapToLong(key -> domains.at(node, key)).sum()));
  }

  private void addOwn(Domains domains, Set<String> keys, AffinityTerm wish, SchedulerCache cache) {
    keys.add(wish.key());
    for (var namespace : wish.namespaces(workloads)) {
      var headcount = cache.headcount(PodSelector.of(namespace, wish.term().getLabelSelector()));
      cache
          .nodes()
          .forEach(node -> domains.add(node, wish.key(), headcount.on(node) * signed(wish)));
    }
  }

  private void addOthers(
      Domains domains,
      Set<String> keys,
      PodInfo pod,
      AffinityTerm term,
      Map<String, Integer> podsByNode,
      SchedulerCache cache) {
    if (term.takes(pod, workloads)) {
      keys.add(term.key());
      podsByNode.forEach(
          (name, pods) -> {
            var node = cache.node(name);
            if (node != null) {
              domains.add(node, term.key(), pods * signed(term));
            }
          });
    }
  }

  private static long signed(AffinityTerm term) {
    return switch (term.bond()) {
      case MUST_BE_NEAR -> MUST;
      case RATHER_NEAR -> term.weight();
      case RATHER_FAR -> -term.weight();
      case MUST_BE_FAR -> 0;
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
