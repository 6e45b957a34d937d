package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.AffinityTerm;
import dev.podarium.cluster.scheduler.framework.AffinityTerm.TermType;
import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.DomainCounts;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A Pod goes near those that it must be near, and away from those that it, or they, must be far
 * from.
 *
 * <p>The first Pod of a group that must be near its own kind is let through: else none could ever
 * start.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/interpodaffinity/filtering.go
 */
final class InterPodAffinity implements Filter {

  private static final FilterStatus NOT_NEAR =
      FilterStatus.unresolvable("node(s) didn't match pod affinity rules");
  private static final FilterStatus NOT_FAR =
      FilterStatus.unschedulable("node(s) didn't match pod anti-affinity rules");
  private static final FilterStatus OTHERS_MIND =
      FilterStatus.unschedulable("node(s) didn't satisfy existing pods anti-affinity rules");

  private static final List<TermType> MINDING = List.of(TermType.REQUIRED_ANTI_AFFINITY);

  private final Listers listers;

  InterPodAffinity(Listers listers) {
    this.listers = listers;
  }

  @Override
  public String name() {
    return "InterPodAffinity";
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    if (pod.affinities().isEmpty() && cache.existingTerms().none(MINDING)) {
      return null;
    }
    var near = pod.affinities(TermType.REQUIRED_AFFINITY);
    var far = pod.affinities(TermType.REQUIRED_ANTI_AFFINITY);
    var minding = minding(pod, cache);
    if (near.isEmpty() && far.isEmpty() && minding.isEmpty()) {
      return null;
    }
    var friends = near.stream().map(term -> matching(term, near, cache)).toList();
    var alone =
        friends.stream().allMatch(PodsAround::isNobody)
            && near.stream().allMatch(term -> term.takes(pod, listers));
    var strangers = far.stream().map(term -> matching(term, List.of(term), cache)).toList();
    return node -> check(node, friends, alone, strangers, minding);
  }

  private static FilterStatus check(
      NodeInfo node,
      List<PodsAround> friends,
      boolean alone,
      List<PodsAround> strangers,
      List<PodsAround> minding) {
    if (!isNear(friends, alone, node)) {
      return NOT_NEAR;
    }
    if (any(strangers, node)) {
      return NOT_FAR;
    }
    return any(minding, node) ? OTHERS_MIND : FilterStatus.SUCCESS;
  }

  /** A Node must be in a domain of every term, also for the first of a group. */
  private static boolean isNear(List<PodsAround> friends, boolean alone, NodeInfo node) {
    for (var each : friends) {
      if (each.topology().domainOf(node) < 0 || !(alone || each.around(node) > 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<PodsAround> others, NodeInfo node) {
    for (var each : others) {
      if (each.around(node) > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return switch (event) {
      case NODE_ADDED, NODE_LABELS_CHANGED, ASSIGNED_POD_DELETED, ASSIGNED_POD_CHANGED -> true;
      default -> false;
    };
  }

  /** The Pods that all of the terms take together, in the domains of one of them. */
  private PodsAround matching(AffinityTerm term, List<AffinityTerm> all, SchedulerCache cache) {
    var namespaces = new TreeSet<>(term.namespaces(listers));
    all.forEach(each -> namespaces.retainAll(each.namespaces(listers)));
    var counts =
        namespaces.stream()
            .map(namespace -> cache.matching(selector(namespace, all), term.key()))
            .toList();
    return new PodsAround(cache.topology(term.key()), counts);
  }

  private static PodSelector selector(String namespace, List<AffinityTerm> terms) {
    var selector = PodSelector.all(namespace);
    for (var term : terms) {
      selector = selector.and(term.term().getLabelSelector());
    }
    return selector;
  }

  /** The assigned Pods that mind the newcomer within a domain. */
  private List<PodsAround> minding(PodInfo pod, SchedulerCache cache) {
    var minding = new ArrayList<PodsAround>();
    cache
        .existingTerms()
        .forEach(
            TermType.REQUIRED_ANTI_AFFINITY,
            (term, pods) -> {
              if (term.takes(pod, listers)) {
                var counts = cache.counts(pods, term.key());
                minding.add(new PodsAround(counts.topology(), List.of(counts)));
              }
            });
    return minding;
  }

  /**
   * How many of certain Pods are in each domain.
   *
   * @param counts of Pods that differ; their sum counts
   */
  private record PodsAround(Topology topology, List<DomainCounts> counts) {

    int around(NodeInfo node) {
      var sum = 0;
      for (var each : counts) {
        sum += each.around(node);
      }
      return sum;
    }

    boolean isNobody() {
      return counts.stream().allMatch(each -> each.total() == 0);
    }
  }
}
