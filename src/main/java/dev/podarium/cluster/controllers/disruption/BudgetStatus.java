package dev.podarium.cluster.controllers.disruption;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.cluster.controllers.LabelledPods;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.IntOrPercent;
import dev.podarium.objects.workloads.DisruptionBudgets;
import dev.podarium.objects.workloads.DisruptionBudgets.Counts;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the status of budgets.
 *
 * <p>Of four Pods of a Deployment, all ready, {@code maxUnavailable: 30%} desires two healthy ones
 * (30 % of four is 1.2, rounded up to two that may be missing) and allows two evictions.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go, trySync, failSafe
 *
 * @param name as a client
 */
record BudgetStatus(String name) implements Reconciler<PodDisruptionBudget> {

  @Override
  public String eventSource() {
    return "controllermanager";
  }

  @Override
  public Watches watches() {
    return Watches.on(PodDisruptionBudget.class).and(Pod.class, BudgetStatus::protecting);
  }

  @Override
  public Plan reconcile(PodDisruptionBudget budget, View view) {
    var pods = pods(budget, view);
    var told = pods.isEmpty() ? Plan.tell(noPods(budget)) : Plan.nothing();
    var expected = Expected.of(budget, pods, view);
    if (expected.problem() != null) {
      return told.then(failed(budget, expected.problem(), view));
    }
    if (expected.unmanaged()) {
      told = told.then(Plan.tell(UnmanagedPods.note(budget)));
    }
    var disrupted = DisruptedPods.of(budget, pods, view.now());
    var healthy = (int) pods.stream().filter(pod -> isHealthy(pod, disrupted)).count();
    var counts = new Counts(expected.pods(), expected.healthy(), healthy);
    return told.then(disrupted.overdueNotes(budget))
        .thenStatus(
            acted -> DisruptionBudgets.counted(budget, counts, disrupted.awaited(), view.now()))
        .againAt(disrupted.nextCheck());
  }

  private static boolean isHealthy(Pod pod, DisruptedPods disrupted) {
    return Pods.ready(pod)
        && !Metas.deleting(pod)
        && !disrupted.awaited().containsKey(pod.getMetadata().getName());
  }

  private static Plan failed(PodDisruptionBudget budget, String problem, View view) {
    var note =
        Note.warning(
            budget,
            "CalculateExpectedPodCountFailed",
            "Failed to calculate the number of expected pods: " + problem);
    return Plan.tell(note)
        .thenStatus(acted -> DisruptionBudgets.failed(budget, problem, view.now()));
  }

  private static Note noPods(PodDisruptionBudget budget) {
    return Note.normal(budget, "NoPods", "No matching pods found");
  }

  private static List<Pod> pods(PodDisruptionBudget budget, View view) {
    var selector = DisruptionBudgets.selector(budget);
    if (selector == null) {
      return List.of();
    }
    var labels = Objects.requireNonNullElse(selector.getMatchLabels(), Map.<String, String>of());
    return LabelledPods.of(labels, budget.getMetadata().getNamespace(), view)
        .filter(pod -> DisruptionBudgets.protects(budget, Metas.labels(pod)))
        .toList();
  }

  /** How many Pods there should be, and how many of them healthy. */
  private record Expected(int pods, int healthy, boolean unmanaged, @Nullable String problem) {

    static Expected of(PodDisruptionBudget budget, List<Pod> pods, View view) {
      var most = budget.getSpec().getMaxUnavailable();
      var least = budget.getSpec().getMinAvailable();
      if (most == null && (least == null || least.getStrVal() == null)) {
        var healthy = least == null ? 0 : least.getIntVal();
        return new Expected(least == null ? 0 : pods.size(), healthy, false, null);
      }
      var scale = ExpectedScale.of(pods, view);
      var sum = scale.sum();
      var healthy =
          most == null
              ? IntOrPercent.up(least, sum)
              : Math.max(0, sum - IntOrPercent.up(most, sum));
      return new Expected(sum, healthy, scale.hasUnmanaged(), scale.problem());
    }
  }

  private static Stream<ObjectRef> protecting(Change change, View view) {
    if (!isNews(change)) {
      return Stream.empty();
    }
    var labels = Metas.labels(change.object());
    return view.snapshot()
        .list(PodDisruptionBudget.class, change.ref().namespace())
        .filter(budget -> DisruptionBudgets.protects(budget, labels))
        .map(ObjectRef::of);
  }

  private static boolean isNews(Change change) {
    return !(change.before() instanceof Pod before && change.after() instanceof Pod after)
        || Pods.ready(before) != Pods.ready(after)
        || Metas.deleting(before) != Metas.deleting(after)
        || !Metas.labels(before).equals(Metas.labels(after))
        || !Metas.owners(before).equals(Metas.owners(after));
  }
}
