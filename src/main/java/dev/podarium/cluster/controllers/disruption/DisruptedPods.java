package dev.podarium.cluster.controllers.disruption;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.DisruptionBudgets;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Pods whose eviction was granted. For two minutes they count as gone; who is still not being
 * deleted then counts again.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go, buildDisruptedPodMap
 *
 * @param awaited since when, by name
 * @param overdue those that should have gone
 * @param nextCheck when the next of them is overdue, virtual nanoseconds
 */
record DisruptedPods(Map<String, String> awaited, List<Pod> overdue, long nextCheck) {

  private static final long PATIENCE = Durations.seconds(120L);

  static DisruptedPods of(PodDisruptionBudget budget, List<Pod> pods, long now) {
    var granted = DisruptionBudgets.disrupted(budget);
    var awaited = new TreeMap<String, String>();
    var overdue = new ArrayList<Pod>();
    var next = Long.MAX_VALUE;
    for (var pod : granted.isEmpty() ? List.<Pod>of() : pods) {
      var since = granted.get(pod.getMetadata().getName());
      if (since != null && !Metas.deleting(pod)) {
        var due = Timestamps.nanos(since) + PATIENCE;
        if (due < now) {
          overdue.add(pod);
        } else {
          awaited.put(pod.getMetadata().getName(), since);
          next = Math.min(next, due + 1);
        }
      }
    }
    return new DisruptedPods(awaited, overdue, next);
  }

  /** Upstream names the budget by its namespace twice. */
  Plan overdueNotes(PodDisruptionBudget budget) {
    var namespace = budget.getMetadata().getNamespace();
    var message =
        "Pod was expected by PDB %s/%1$s to be deleted but it wasn't".formatted(namespace);
    return overdue.stream()
        .map(pod -> Plan.tell(Note.warning(pod, "NotDeleted", message)))
        .reduce(Plan.nothing(), Plan::then);
  }
}
