package dev.podarium.cluster.apiserver;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.DisruptionBudgets;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/**
 * Why a budget lets no Pod go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/storage/eviction.go, checkAndDecrement
 */
final class HeldEvictions {

  /** Pods whose end was granted and not seen yet. */
  private static final int MOST_PENDING = 2000;

  private HeldEvictions() {}

  /** A budget that allows none now. */
  static Refusal refusal(PodDisruptionBudget budget) {
    return Refusals.evictionHeld(cause(budget), 0);
  }

  private static String cause(PodDisruptionBudget budget) {
    var name = budget.getMetadata().getName();
    var said = DisruptionBudgets.condition(budget);
    var objection = said == null || !isObjection(said) ? null : said;
    if (objection != null && DisruptionBudgets.SYNC_FAILED.equals(objection.getReason())) {
      return "%s because it failed sync: %s".formatted(disallowing(name), objection.getMessage());
    }
    if (DisruptionBudgets.healthy(budget) <= DisruptionBudgets.desired(budget)) {
      return "The disruption budget %s needs %d healthy pods and has %d currently"
          .formatted(name, DisruptionBudgets.desired(budget), DisruptionBudgets.healthy(budget));
    }
    return objection == null
        ? disallowing(name)
        : "%s (%s): %s".formatted(disallowing(name), objection.getReason(), objection.getMessage());
  }

  private static boolean isObjection(Condition condition) {
    return "False".equals(condition.getStatus())
        && condition.getMessage() != null
        && !condition.getMessage().isEmpty();
  }

  /** Refuses by a status that nobody can have meant. */
  static void refuseUnsound(PodDisruptionBudget budget) {
    var name = budget.getMetadata().getName();
    if (DisruptionBudgets.allowed(budget) < 0) {
      throw Refusals.evictionForbidden(
          ObjectRef.of(budget),
          "pdb disruptions allowed is negative",
          disallowing(name) + ": pdb disruptions allowed is negative");
    }
    if (DisruptionBudgets.disrupted(budget).size() > MOST_PENDING) {
      throw Refusals.evictionForbidden(
          ObjectRef.of(budget),
          "DisruptedPods map too big - too many evictions not confirmed by PDB controller",
          disallowing(name) + ": too many pending evictions not confirmed by PDB controller");
    }
  }

  private static String disallowing(String name) {
    return "The disruption budget %s does not allow evicting pods currently".formatted(name);
  }
}
