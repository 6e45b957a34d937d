package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.Verdict.Code;
import java.util.TreeMap;

/**
 * What is said of making room for a Pod by evicting others.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/preemption/preemption.go
 */
final class Preemption {

  private Preemption() {}

  /** The second half of the message that no Node will do. */
  static String outcome(Diagnosis diagnosis) {
    var counts = new TreeMap<String, Integer>();
    diagnosis
        .refusals()
        .values()
        .forEach(
            verdict ->
                counts.merge(
                    verdict.code() == Code.UNSCHEDULABLE_AND_UNRESOLVABLE
                        ? "Preemption is not helpful for scheduling"
                        : "No preemption victims found for incoming pod",
                    1,
                    Integer::sum));
    var parts = counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).sorted();
    var why = String.join(", ", parts.toList());
    return "preemption: 0/%d nodes are available:%s"
        .formatted(diagnosis.allNodes(), why.isEmpty() ? "" : " " + why + ".");
  }
}
