package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.workloads.DisruptionBudgets;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** Tells of a change to a PodDisruptionBudget: how many of its Pods may be evicted by now. */
final class BudgetNarrator {

  private final Change change;
  private final PlainNarrator plain;
  private final Sentence name;

  BudgetNarrator(Change change) {
    this.change = change;
    this.plain = new PlainNarrator(change);
    this.name = Sentence.of(change.ref());
  }

  Narration tell() {
    if (change.verb() != Change.Verb.STATUS
        || !(change.before() instanceof PodDisruptionBudget before)
        || !(change.after() instanceof PodDisruptionBudget after)) {
      return plain.tell();
    }
    var granted = DisruptionBudgets.disrupted(after).size();
    if (granted > DisruptionBudgets.disrupted(before).size()) {
      return granted(after);
    }
    return DisruptionBudgets.allowed(before) == DisruptionBudgets.allowed(after)
        ? plain.changed(before, after)
        : counted(after);
  }

  private Narration granted(PodDisruptionBudget after) {
    return Narration.of(
            Interest.TURN,
            Sentence.of("asked ").and(name).and(", which granted an eviction"),
            name.and(" granted an eviction"))
        .because(
            Sentence.of(
                "it needs %s and had %d"
                    .formatted(
                        healthyPods(DisruptionBudgets.desired(after)),
                        DisruptionBudgets.healthy(after))));
  }

  private Narration counted(PodDisruptionBudget after) {
    var allowed = DisruptionBudgets.allowed(after);
    var may =
        switch (allowed) {
          case 0 -> " lets no Pod be evicted now";
          case 1 -> " lets 1 Pod be evicted now";
          default -> " lets %d Pods be evicted now".formatted(allowed);
        };
    return Narration.of(
            Interest.STAGE, Sentence.of("found that ").and(name).and(may), name.and(may))
        .because(
            Sentence.of(
                "%d of its %d Pods are healthy, and it needs %s"
                    .formatted(
                        DisruptionBudgets.healthy(after),
                        DisruptionBudgets.expected(after),
                        healthyPods(DisruptionBudgets.desired(after)))));
  }

  private static String healthyPods(int pods) {
    return pods == 1 ? "1 healthy Pod" : pods + " healthy Pods";
  }
}
