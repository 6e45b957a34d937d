package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.objects.pods.Tolerations;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No Pod goes to a Node with a taint NoSchedule or NoExecute that it does not tolerate; the fewer
 * taints PreferNoSchedule it does not tolerate, the better.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go
 */
final class TaintToleration implements Filter, Score {

  private static final String PREFER = "PreferNoSchedule";
  private static final FilterStatus NO =
      FilterStatus.unresolvable("node(s) had untolerated taint(s)");

  @Override
  public String name() {
    return "TaintToleration";
  }

  @Override
  public int weight() {
    return 3;
  }

  @Override
  public @Nullable Check preFilter(PodInfo pod, SchedulerCache cache) {
    return cache.untainted()
        ? null
        : node -> node.taints().isEmpty() || tolerated(pod, node) ? FilterStatus.SUCCESS : NO;
  }

  /** Whether the Pod tolerates every taint that would keep it away. */
  static boolean tolerated(PodInfo pod, NodeInfo node) {
    for (var taint : node.taints()) {
      if (!PREFER.equals(taint.getEffect()) && !Tolerations.tolerate(pod.tolerations(), taint)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean curedBy(ClusterEvent event) {
    return event == ClusterEvent.NODE_ADDED || event == ClusterEvent.NODE_TAINTS_CHANGED;
  }

  @Override
  public long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    if (cache.untainted()) {
      return NodeScores.of(nodes, node -> BEST);
    }
    var relevant =
        pod.tolerations().stream().filter(toleration -> isForPreferences(toleration)).toList();
    return NodeScores.fewestBest(NodeScores.of(nodes, node -> disliked(node.taints(), relevant)));
  }

  private static boolean isForPreferences(Toleration toleration) {
    var effect = toleration.getEffect();
    return effect == null || effect.isEmpty() || effect.equals(PREFER);
  }

  private static long disliked(List<Taint> taints, List<Toleration> tolerations) {
    return taints.isEmpty()
        ? 0
        : taints.stream()
            .filter(taint -> PREFER.equals(taint.getEffect()))
            .filter(taint -> !Tolerations.tolerate(tolerations, taint))
            .count();
  }
}
