package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.objects.core.NodeTerms;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A Pod goes only to Nodes with the labels that it selects, and rather to those that it prefers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go
 */
final class NodeAffinity implements Filter, Score {

  private static final FilterStatus NO =
      FilterStatus.unresolvable("node(s) didn't match Pod's node affinity/selector");

  @Override
  public String name() {
    return "NodeAffinity";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    return asksForSome(pod) ? node -> matches(pod, node) ? FilterStatus.SUCCESS : NO : null;
  }

  /** Whether the Pod asks for certain Nodes by their labels or names. */
  static boolean asksForSome(PodInfo pod) {
    return !selector(pod).isEmpty() || required(pod) != null;
  }

  /** Whether the Node has the labels that the Pod's nodeSelector and required affinity want. */
  static boolean matches(PodInfo pod, NodeInfo node) {
    var required = required(pod);
    return Selectors.matches(selector(pod), node.labels())
        && (required == null || NodeTerms.anyTakes(required, node.node()));
  }

  /** The Nodes that every one of the terms names, as the Pods of a DaemonSet do. */
  @Override
  public @Nullable Set<String> onlyNodes(PodInfo pod) {
    var required = required(pod);
    if (required == null || required.isEmpty()) {
      return null;
    }
    var names = new TreeSet<String>();
    for (var term : required) {
      var named = NodeTerms.namesOf(term);
      if (named == null) {
        return null;
      }
      names.addAll(named);
    }
    return names;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED || event == ClusterEvent.NODE_LABELS_CHANGED;
  }

  @Override
  public boolean concerns(PodInfo pod) {
    return !preferred(pod).isEmpty();
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    var preferred = preferred(pod);
    return NodeScores.mostBest(NodeScores.of(nodes, node -> sum(preferred, node)));
  }

  /** The sum of the weights of the preferences that the Node satisfies. */
  static long sum(List<PreferredSchedulingTerm> preferred, NodeInfo node) {
    return preferred.stream()
        .filter(each -> NodeTerms.takes(each.getPreference(), node.node()))
        .mapToLong(PreferredSchedulingTerm::getWeight)
        .sum();
  }

  private static Map<String, String> selector(PodInfo pod) {
    var selector = pod.pod().getSpec().getNodeSelector();
    return selector == null ? Map.of() : selector;
  }

  private static @Nullable List<NodeSelectorTerm> required(PodInfo pod) {
    var affinity = affinity(pod);
    var required =
        affinity == null ? null : affinity.getRequiredDuringSchedulingIgnoredDuringExecution();
    return required == null ? null : required.getNodeSelectorTerms();
  }

  private static List<PreferredSchedulingTerm> preferred(PodInfo pod) {
    var affinity = affinity(pod);
    var preferred =
        affinity == null ? null : affinity.getPreferredDuringSchedulingIgnoredDuringExecution();
    return preferred == null ? List.of() : preferred;
  }

  private static io.fabric8.kubernetes.api.model.@Nullable NodeAffinity affinity(PodInfo pod) {
    var affinity = pod.pod().getSpec().getAffinity();
    return affinity == null ? null : affinity.getNodeAffinity();
  }
}
