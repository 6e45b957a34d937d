package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.BudgetRules;
import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetStatus;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetStatusBuilder;
import java.util.List;

/**
 * PodDisruptionBudgets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/policy/poddisruptionbudget/strategy.go
 */
final class PodDisruptionBudgetResource implements WithGeneration<PodDisruptionBudget> {

  @Override
  public Class<PodDisruptionBudget> type() {
    return PodDisruptionBudget.class;
  }

  @Override
  public PodDisruptionBudgetStatus initialStatus(PodDisruptionBudget object) {
    return new PodDisruptionBudgetStatusBuilder()
        .withDisruptionsAllowed(0)
        .withCurrentHealthy(0)
        .withDesiredHealthy(0)
        .withExpectedPods(0)
        .build();
  }

  @Override
  public List<FieldError> validate(PodDisruptionBudget object) {
    return Field.found(root -> BudgetRules.check(specOf(object), root.child("spec")));
  }

  private static PodDisruptionBudgetSpec specOf(PodDisruptionBudget object) {
    return object.getSpec() == null ? new PodDisruptionBudgetSpec() : object.getSpec();
  }
}
