package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printPodDisruptionBudget */
final class PodDisruptionBudgetTable {

  static final Table<PodDisruptionBudget> TABLE =
      Table.named(PodDisruptionBudget.class)
          .column("Min Available", budget -> limit(spec(budget).getMinAvailable()))
          .column("Max Unavailable", budget -> limit(spec(budget).getMaxUnavailable()))
          .number("Allowed Disruptions", PodDisruptionBudgetTable::allowed)
          .age();

  private PodDisruptionBudgetTable() {}

  private static int allowed(PodDisruptionBudget budget) {
    return budget.getStatus() == null ? 0 : orZero(budget.getStatus().getDisruptionsAllowed());
  }

  private static String limit(@Nullable IntOrString limit) {
    return limit == null ? "N/A" : String.valueOf(limit.getValue());
  }

  private static PodDisruptionBudgetSpec spec(PodDisruptionBudget object) {
    return Texts.orNew(object.getSpec(), PodDisruptionBudgetSpec::new);
  }
}
