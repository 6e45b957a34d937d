package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.PodPart;

/** Source: describe.go, describePodDisruptionBudgetV1 */
final class BudgetDescription {

  private BudgetDescription() {}

  static void write(Subject budget) {
    var page = budget.page();
    var spec = budget.spec();
    var status = budget.status();
    budget.name();
    if (spec.has("minAvailable")) {
      page.field("Min available", spec.text("minAvailable"));
    } else {
      page.fieldIfAny(0, "Max unavailable", spec.text("maxUnavailable"));
    }
    page.field(
        "Selector", spec.has("selector") ? PodPart.selector(spec.at("selector")) : "<unset>");
    page.line(0, "Status:");
    page.field(2, "Allowed disruptions", status.number("disruptionsAllowed"));
    page.field(2, "Current", status.number("currentHealthy"));
    page.field(2, "Desired", status.number("desiredHealthy"));
    page.field(2, "Total", status.number("expectedPods"));
  }
}
