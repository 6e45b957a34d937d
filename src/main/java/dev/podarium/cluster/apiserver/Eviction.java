package dev.podarium.cluster.apiserver;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.DisruptionBudgets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a Pod may be evicted, and what is written then.
 *
 * <p>A Pod that is not up yet, has ended or is on its way out disturbs nobody: it goes. So does an
 * unready one, where its budget allows that always or has as many healthy Pods as it desires. For
 * all others the budget has to allow a disruption, of which there is one less then.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/storage/eviction.go
 */
final class Eviction {

  /** How often a conflict with another writer is overcome. */
  private static final int ATTEMPTS = 20;

  private final Storage storage;

  Eviction(Storage storage) {
    this.storage = storage;
  }

  /** Where Pods and budgets are read and written. */
  interface Storage {

    /** The Pod as it is now. */
    Pod pod();

    /** The budgets of its namespace. */
    List<PodDisruptionBudget> budgets();

    /** A copy of the budget in which the end of the Pod is granted. */
    PodDisruptionBudget granting(PodDisruptionBudget budget);

    void write(PodDisruptionBudget granting);

    /**
     * Ends the Pod; refused with Conflict when it has another resourceVersion.
     *
     * @param version null for any
     */
    void end(@Nullable String version);
  }

  /**
   * Evicts the Pod, or throws {@link Refusal}; the Pod as it was.
   *
   * @param version that it has to have; null for any
   */
  Pod evict(@Nullable String version) {
    for (var attempt = 1; ; attempt++) {
      var pod = storage.pod();
      if (!disturbsNobody(pod)) {
        evictByBudget(pod, version);
        return pod;
      }
      try {
        storage.end(version == null && mayBecomeReady(pod) ? versionOf(pod) : version);
        return pod;
      } catch (Refusal refusal) {
        if (version != null || !refusal.is("Conflict") || attempt == ATTEMPTS) {
          throw refusal;
        }
      }
    }
  }

  private void evictByBudget(Pod pod, @Nullable String version) {
    var budgets =
        storage.budgets().stream()
            .filter(budget -> DisruptionBudgets.protects(budget, Metas.labels(pod)))
            .toList();
    if (budgets.size() > 1) {
      throw Refusals.unexpected(
          "This pod has more than one PodDisruptionBudget, which the eviction subresource does not"
              + " support.");
    }
    if (!budgets.isEmpty() && isOutOfCount(pod, budgets.getFirst())) {
      endUnready(pod, budgets.getFirst(), version);
      return;
    }
    budgets.forEach(this::grant);
    storage.end(version);
  }

  /** It must not have become ready in the meantime. */
  private void endUnready(Pod pod, PodDisruptionBudget budget, @Nullable String version) {
    try {
      storage.end(versionOf(pod));
    } catch (Refusal refusal) {
      throw refusal.is("Conflict") && version == null ? beingProcessed(budget) : refusal;
    }
  }

  private void grant(PodDisruptionBudget budget) {
    if (DisruptionBudgets.observed(budget) < Metas.generation(budget)) {
      throw beingProcessed(budget);
    }
    HeldEvictions.refuseUnsound(budget);
    if (DisruptionBudgets.allowed(budget) == 0) {
      throw HeldEvictions.refusal(budget);
    }
    storage.write(storage.granting(budget));
  }

  private static Refusal beingProcessed(PodDisruptionBudget budget) {
    return Refusals.evictionHeld(
        "The disruption budget %s is still being processed by the server."
            .formatted(budget.getMetadata().getName()),
        10);
  }

  private static boolean disturbsNobody(Pod pod) {
    return Pods.finished(pod) || Pods.phase(pod).equals("Pending") || Metas.deleting(pod);
  }

  private static boolean mayBecomeReady(Pod pod) {
    return !Pods.finished(pod) && !Metas.deleting(pod);
  }

  private static boolean isOutOfCount(Pod pod, PodDisruptionBudget budget) {
    var desired = DisruptionBudgets.desired(budget);
    return !Pods.ready(pod)
        && ("AlwaysAllow".equals(budget.getSpec().getUnhealthyPodEvictionPolicy())
            || (desired > 0 && DisruptionBudgets.healthy(budget) >= desired));
  }

  private static String versionOf(Pod pod) {
    return pod.getMetadata().getResourceVersion();
  }
}
