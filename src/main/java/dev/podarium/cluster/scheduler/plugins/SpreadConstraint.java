package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How evenly Pods are to be spread over the domains of a topology.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/podtopologyspread/common.go
 *
 * @param key the Node label whose values are the domains
 * @param maxSkew how many Pods more than the emptiest a domain may have
 * @param minDomains with fewer domains than that, the emptiest counts as having none
 * @param required whether the Pod rather waits than breaks it
 * @param selector the Pods that are counted
 * @param honorAffinity only Nodes that the Pod's affinity takes are counted
 * @param honorTaints only Nodes whose taints the Pod tolerates are counted
 */
record SpreadConstraint(
    String key,
    int maxSkew,
    int minDomains,
    boolean required,
    PodSelector selector,
    boolean honorAffinity,
    boolean honorTaints) {

  static final String HOSTNAME = "kubernetes.io/hostname";
  private static final String ZONE = "topology.kubernetes.io/zone";

  /** What the Pod asks for. */
  static List<SpreadConstraint> asked(PodInfo pod) {
    var constraints = pod.pod().getSpec().getTopologySpreadConstraints();
    return constraints == null || constraints.isEmpty()
        ? List.of()
        : constraints.stream().map(constraint -> of(constraint, pod)).toList();
  }

  /** What the cluster asks for every Pod of a workload that asks for nothing itself. */
  static List<SpreadConstraint> byDefault(PodInfo pod, Listers listers) {
    var selector = listers.selectorOf(pod);
    return selector == null
        ? List.of()
        : List.of(
            new SpreadConstraint(HOSTNAME, 3, 1, false, selector, true, false),
            new SpreadConstraint(ZONE, 5, 1, false, selector, true, false));
  }

  private static SpreadConstraint of(TopologySpreadConstraint asked, PodInfo pod) {
    return new SpreadConstraint(
        asked.getTopologyKey(),
        asked.getMaxSkew(),
        Objects.requireNonNullElse(asked.getMinDomains(), 1),
        !"ScheduleAnyway".equals(asked.getWhenUnsatisfiable()),
        selector(asked, pod),
        !"Ignore".equals(asked.getNodeAffinityPolicy()),
        "Honor".equals(asked.getNodeTaintsPolicy()));
  }

  private static PodSelector selector(TopologySpreadConstraint asked, PodInfo pod) {
    var selector = PodSelector.of(pod.namespace(), asked.getLabelSelector());
    var keys = asked.getMatchLabelKeys();
    if (keys == null || keys.isEmpty()) {
      return selector;
    }
    var own = new TreeMap<>(pod.labels());
    own.keySet().retainAll(keys);
    return selector.and(own);
  }

  /** Whether the Node's Pods are counted for this Pod. */
  boolean counts(PodInfo pod, NodeInfo node) {
    return (!honorAffinity || NodeAffinity.matches(pod, node))
        && (!honorTaints || TaintToleration.tolerated(pod, node));
  }

  /** Whether the Pods of every Node are counted for this Pod. */
  boolean countsEveryNode(PodInfo pod, SchedulerCache cache) {
    return !(honorAffinity && NodeAffinity.asksForSome(pod))
        && !(honorTaints && !cache.untainted());
  }

  boolean isPerNode() {
    return key.equals(HOSTNAME);
  }
}
