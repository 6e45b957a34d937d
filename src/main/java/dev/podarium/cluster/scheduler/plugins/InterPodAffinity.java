package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.AffinityTerm;
import dev.podarium.cluster.scheduler.framework.AffinityTerm.Bond;
import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Workloads;
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

  private static final List<Bond> MINDING = List.of(Bond.MUST_BE_FAR);

  private final Workloads workloads;

  InterPodAffinity(Workloads workloads) {
    this.workloads = workloads;
  }

  @Override
  public String name() {
    return "InterPodAffinity";
  }

  @Override
  public @Nullable Check prepare(PodInfo pod, SchedulerCache cache) {
    if (pod.affinities().isEmpty() && cache.bonds().none(MINDING)) {
      return null;
    }
    var near = pod.affinities(Bond.MUST_BE_NEAR);
    var far = pod.affinities(Bond.MUST_BE_FAR);
    var minding = minding(pod, cache);
    if (near.isEmpty() && far.isEmpty() && minding.isEmpty()) {
      return null;
    }
    var friends = near.isEmpty() ? new Domains() : friends(near, cache);
    var alone = friends.isEmpty() && near.stream().allMatch(term -> term.takes(pod, workloads));
    var strangers = new Domains();
    far.forEach(term -> count(strangers, term.key(), others(term, List.of(term)), cache));
    return node -> {
      if (!isNear(near, friends, alone, node)) {
        return NOT_NEAR;
      }
      if (far.stream().anyMatch(term -> strangers.at(node, term.key()) > 0)) {
        return NOT_FAR;
      }
      return minding.stream().anyMatch(each -> each.minds(node))
          ? OTHERS_MIND
          : FilterStatus.SUCCESS;
    };
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return switch (event) {
      case NODE_ADDED, NODE_LABELS_CHANGED, SEATED_POD_GONE, SEATED_POD_CHANGED -> true;
      default -> false;
    };
  }

  /** A Node must be in a domain of every term, also for the first of a group. */
  private static boolean isNear(
      List<AffinityTerm> near, Domains friends, boolean alone, NodeInfo node) {
    return near.stream()
        .allMatch(
            term ->
                node.labels().containsKey(term.key())
                    && (alone || friends.at(node, term.key()) > 0));
  }

  /** Where the Pods are that match all terms together, by the key of each. */
  private Domains friends(List<AffinityTerm> near, SchedulerCache cache) {
    var domains = new Domains();
    var others = others(near.getFirst(), near);
    near.stream()
        .map(AffinityTerm::key)
        .distinct()
        .forEach(key -> count(domains, key, others, cache));
    return domains;
  }

  /** The Pods that all of the terms take, namespace by namespace. */
  private List<PodSelector> others(AffinityTerm first, List<AffinityTerm> terms) {
    var namespaces = new TreeSet<>(first.namespaces(workloads));
    terms.forEach(term -> namespaces.retainAll(term.namespaces(workloads)));
    return namespaces.stream().map(namespace -> all(namespace, terms)).toList();
  }

  private static PodSelector all(String namespace, List<AffinityTerm> terms) {
    var selector = PodSelector.all(namespace);
    for (var term : terms) {
      selector = selector.and(term.term().getLabelSelector());
    }
    return selector;
  }

  private static void count(
      Domains domains, String key, List<PodSelector> selectors, SchedulerCache cache) {
    for (var selector : selectors) {
      var headcount = cache.headcount(selector);
      cache.nodes().forEach(node -> domains.add(node, key, headcount.on(node)));
    }
  }

  /** Seated Pods that mind the newcomer within a domain. */
  private record Minding(String key, Domains domains) {
    boolean minds(NodeInfo node) {
      return domains.at(node, key) > 0;
    }
  }

  private List<Minding> minding(PodInfo pod, SchedulerCache cache) {
    var minding = new ArrayList<Minding>();
    cache
        .bonds()
        .forEach(
            Bond.MUST_BE_FAR,
            (term, podsByNode) -> {
              if (term.takes(pod, workloads)) {
                var domains = new Domains();
                podsByNode.forEach(
                    (name, pods) -> {
                      var node = cache.node(name);
                      if (node != null) {
                        domains.add(node, term.key(), pods);
                      }
                    });
                minding.add(new Minding(term.key(), domains));
              }
            });
    return minding;
  }
}
