package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Pod with spread constraints goes only where no domain gets too many more Pods than the
 * emptiest.
 *
 * <p>With maxSkew 1 and domains of 2, 1 and 2 Pods, only the second will do.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/podtopologyspread/filtering.go
 */
final class PodTopologySpread implements Filter {

  private static final String REASON = "node(s) didn't match pod topology spread constraints";
  private static final FilterStatus TOO_MANY = FilterStatus.unschedulable(REASON);
  private static final FilterStatus NO_DOMAIN =
      FilterStatus.unresolvable(REASON + " (missing required label)");

  @Override
  public String name() {
    return "PodTopologySpread";
  }

  @Override
  public @Nullable Check prepare(PodInfo pod, SchedulerCache cache) {
    var asked = SpreadConstraint.asked(pod);
    if (asked.isEmpty()) {
      return null;
    }
    var required = asked.stream().filter(SpreadConstraint::required).toList();
    if (required.isEmpty()) {
      return null;
    }
    var spreads = required.stream().map(each -> Spread.of(each, required, pod, cache)).toList();
    return node -> check(spreads, node);
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event != ClusterEvent.NODE_ALLOCATABLE_CHANGED;
  }

  private static FilterStatus check(List<Spread> spreads, NodeInfo node) {
    for (var spread : spreads) {
      var domain = node.labels().get(spread.constraint.key());
      if (domain == null) {
        return NO_DOMAIN;
      }
      if (spread.skewWithPodIn(domain) > spread.constraint.maxSkew()) {
        return TOO_MANY;
      }
    }
    return FilterStatus.SUCCESS;
  }

  /** How the Pods that a constraint counts are spread now. */
  private record Spread(
      SpreadConstraint constraint, Map<String, Integer> podsByDomain, int fewest, int self) {

    static Spread of(
        SpreadConstraint constraint,
        List<SpreadConstraint> all,
        PodInfo pod,
        SchedulerCache cache) {
      var headcount = cache.headcount(constraint.selector());
      var pods = new TreeMap<String, Integer>();
      for (var node : cache.nodes()) {
        if (hasAllKeys(node, all) && constraint.counts(pod, node)) {
          pods.merge(
              String.valueOf(node.labels().get(constraint.key())),
              headcount.on(node),
              Integer::sum);
        }
      }
      var fewest = pods.values().stream().mapToInt(Integer::intValue).min();
      return new Spread(
          constraint,
          pods,
          pods.size() < constraint.minDomains() ? 0 : fewest.orElse(Integer.MAX_VALUE),
          constraint.selector().takes(pod) ? 1 : 0);
    }

    long skewWithPodIn(String domain) {
      return (long) podsByDomain.getOrDefault(domain, 0) + self - fewest;
    }
  }

  /** Whether the Node is in a domain of every constraint; one that is not counts for none. */
  static boolean hasAllKeys(NodeInfo node, List<SpreadConstraint> constraints) {
    for (var each : constraints) {
      if (!node.labels().containsKey(each.key())) {
        return false;
      }
    }
    return true;
  }
}
