package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.Diagnosis.RefusedNode;
import dev.podarium.cluster.scheduler.framework.FilterStatus.Code;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import java.util.TreeMap;

/**
 * What is said of making room for a Pod by evicting others of lower priority.
 *
 * <p>It is only said: where Kubernetes might evict Pods, the sentence says that Podarium does not.
 *
 * <p>The plugin for device claims has its word before: it has nothing to give back, as no Pod here
 * has claims.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/preemption/preemption.go,
 * framework/plugins/dynamicresources/dynamicresources.go (PostFilter; on by default since 1.34)
 */
final class Preemption {

  private static final String NO_CLAIMS = "no new claims to deallocate, ";
  private static final String NO_USE = "Preemption is not helpful for scheduling";
  private static final String NO_VICTIMS = "No preemption victims found for incoming pod";
  private static final String NOT_DONE = "Podarium does not evict Pods of lower priority";

  private Preemption() {}

  /** The second half of the message that no Node will do. */
  static String outcome(PodInfo pod, Diagnosis diagnosis) {
    return NO_CLAIMS + victims(pod, diagnosis);
  }

  private static String victims(PodInfo pod, Diagnosis diagnosis) {
    if ("Never".equals(pod.pod().getSpec().getPreemptionPolicy())) {
      return "preemption: not eligible due to preemptionPolicy=Never.";
    }
    var counts = new TreeMap<String, Integer>();
    for (var refused : diagnosis.refusedNodes()) {
      counts.merge(reason(pod, refused), 1, Integer::sum);
    }
    var parts = counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).sorted();
    var why = String.join(", ", parts.toList());
    return "preemption: 0/%d nodes are available:%s"
        .formatted(diagnosis.allNodes(), why.isEmpty() ? "" : " " + why + ".");
  }

  private static String reason(PodInfo pod, RefusedNode refused) {
    if (refused.status().code() == Code.UNSCHEDULABLE_AND_UNRESOLVABLE) {
      return NO_USE;
    }
    for (var other : refused.node().pods()) {
      if (other.priority() < pod.priority()) {
        return NOT_DONE;
      }
    }
    return NO_VICTIMS;
  }
}
