package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Topology;
import java.util.List;
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
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    var asked = SpreadConstraint.asked(pod);
    if (asked.isEmpty()) {
      return null;
    }
    var required = asked.stream().filter(SpreadConstraint::required).toList();
    if (required.isEmpty()) {
      return null;
    }
    var topologies = topologies(required, cache);
    var spreads = required.stream().map(each -> Spread.of(each, topologies, pod, cache)).toList();
    return node -> check(spreads, node);
  }

  /** The topologies of constraints, in their order. */
  static List<Topology> topologies(List<SpreadConstraint> constraints, SchedulerCache cache) {
    return constraints.stream().map(each -> cache.topology(each.key())).toList();
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event != ClusterEvent.NODE_ALLOCATABLE_CHANGED;
  }

  private static FilterStatus check(List<Spread> spreads, NodeInfo node) {
    for (var spread : spreads) {
      var domain = spread.topology.domainOf(node);
      if (domain < 0) {
        return NO_DOMAIN;
      }
      if (spread.skewWithPodIn(domain) > spread.maxSkew) {
        return TOO_MANY;
      }
    }
    return FilterStatus.SUCCESS;
  }

  /**
   * How the Pods that a constraint counts are spread now.
   *
   * @param fewest how many the emptiest domain has
   * @param self 1 when the Pod counts itself, otherwise 0
   */
  private record Spread(Topology topology, int maxSkew, DomainPods pods, int fewest, int self) {

    static Spread of(
        SpreadConstraint constraint, List<Topology> allKeys, PodInfo pod, SchedulerCache cache) {
      var pods = DomainPods.of(constraint, allKeys, pod, cache);
      return new Spread(
          cache.topology(constraint.key()),
          constraint.maxSkew(),
          pods,
          pods.size() < constraint.minDomains() ? 0 : pods.fewest(),
          constraint.selector().takes(pod) ? 1 : 0);
    }

    long skewWithPodIn(int domain) {
      return (long) pods.in(domain) + self - fewest;
    }
  }
}
