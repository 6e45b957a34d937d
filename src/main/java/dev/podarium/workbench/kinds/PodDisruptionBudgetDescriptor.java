package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.DisruptionBudgets;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the window knows of a PodDisruptionBudget: how many Pods may be evicted, and which. */
final class PodDisruptionBudgetDescriptor implements KindDescriptor<PodDisruptionBudget> {

  @Override
  public Class<PodDisruptionBudget> type() {
    return PodDisruptionBudget.class;
  }

  @Override
  public void details(PodDisruptionBudget budget, Details details) {
    var allowed = DisruptionBudgets.allowed(budget);
    var healthy = DisruptionBudgets.healthy(budget);
    var expected = DisruptionBudgets.expected(budget);
    details
        .headline(
            allowed, allowed == 1 ? "Pod may be evicted" : "Pods may be evicted", state(budget))
        .figure(
            "healthy",
            healthy,
            healthy >= DisruptionBudgets.desired(budget) ? PodState.READY : PodState.NOT_READY)
        .figure("have to be", DisruptionBudgets.desired(budget))
        .figure("expected", expected)
        .bar(healthy, Math.max(healthy, expected), 0)
        .conditions(budget);
    var spec = budget.getSpec();
    if (spec != null) {
      details
          .said("minAvailable", limit(spec.getMinAvailable()))
          .said("maxUnavailable", limit(spec.getMaxUnavailable()))
          .said("selector", Texts.selector(spec.getSelector()))
          .said("unhealthyPodEvictionPolicy", spec.getUnhealthyPodEvictionPolicy());
    }
    details.is("being evicted", String.join(", ", DisruptionBudgets.disrupted(budget).keySet()));
    var pods = pods(budget, details.snapshot());
    details.related(
        "Protects",
        pods.stream().map(pod -> KindDescriptors.mention(pod, details.snapshot())),
        pods.size());
  }

  private static List<Pod> pods(PodDisruptionBudget budget, Snapshot world) {
    return world
        .list(Pod.class, budget.getMetadata().getNamespace())
        .filter(pod -> DisruptionBudgets.protects(budget, Metas.labels(pod)))
        .toList();
  }

  private static @Nullable String limit(@Nullable IntOrString limit) {
    return limit == null ? null : String.valueOf(limit.getValue());
  }

  private static PodState state(PodDisruptionBudget budget) {
    return DisruptionBudgets.allowed(budget) > 0 ? PodState.READY : PodState.NOT_READY;
  }

  @Override
  public Related mention(PodDisruptionBudget budget, Snapshot world) {
    var allowed = DisruptionBudgets.allowed(budget);
    return new Related(ObjectRef.of(budget), state(budget), allowed + " may go", 0);
  }

  @Override
  public String consequenceOfCreating(PodDisruptionBudget budget, Snapshot world) {
    return "No Pod starts or ends. From then on kubectl drain asks it before it evicts a Pod.";
  }

  @Override
  public String consequenceOfChanging(
      PodDisruptionBudget before, PodDisruptionBudget after, Snapshot world) {
    return "No Pod starts or ends; evictions are held against the new numbers.";
  }
}
