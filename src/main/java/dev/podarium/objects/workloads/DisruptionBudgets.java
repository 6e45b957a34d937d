package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetStatus;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetStatusBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a PodDisruptionBudget, and copies of it with another status.
 *
 * <p>Source: k8s.io/component-helpers/apps/poddisruptionbudget/helpers.go; kubernetes/kubernetes,
 * pkg/registry/core/pod/storage/eviction.go, checkAndDecrement
 */
public final class DisruptionBudgets {

  /** The condition that says whether a Pod may be evicted now. */
  public static final String ALLOWED = "DisruptionAllowed";

  /** Its reason when the Pods could not be counted. */
  public static final String SYNC_FAILED = "SyncFailed";

  private DisruptionBudgets() {}

  /** Which Pods it protects; null: none. */
  public static @Nullable LabelSelector selector(PodDisruptionBudget budget) {
    return budget.getSpec() == null ? null : budget.getSpec().getSelector();
  }

  /** Whether it protects Pods of its namespace with these labels; an empty selector takes all. */
  public static boolean protects(PodDisruptionBudget budget, Map<String, String> labels) {
    return Selectors.matches(selector(budget), labels);
  }

  /** How many Pods may be evicted now. */
  public static int allowed(PodDisruptionBudget budget) {
    return orZero(status(budget).getDisruptionsAllowed());
  }

  /** How many Pods have to be healthy. */
  public static int desired(PodDisruptionBudget budget) {
    return orZero(status(budget).getDesiredHealthy());
  }

  /** How many Pods are healthy. */
  public static int healthy(PodDisruptionBudget budget) {
    return orZero(status(budget).getCurrentHealthy());
  }

  /** How many Pods there should be. */
  public static int expected(PodDisruptionBudget budget) {
    return orZero(status(budget).getExpectedPods());
  }

  /** The Pods whose eviction was granted and whose end has not been seen, and since when. */
  public static Map<String, String> disrupted(PodDisruptionBudget budget) {
    var pods = status(budget).getDisruptedPods();
    return pods == null ? Map.of() : pods;
  }

  /** The generation of the spec that the status is about; 0 when there was none yet. */
  public static long observed(PodDisruptionBudget budget) {
    var observed = status(budget).getObservedGeneration();
    return observed == null ? 0 : observed;
  }

  /** What it says of evictions; null when it does not say anything yet. */
  public static @Nullable Condition condition(PodDisruptionBudget budget) {
    return Conditions.find(status(budget).getConditions(), Condition::getType, ALLOWED);
  }

  /** A copy in which the eviction of one more Pod is granted; {@code now} in nanoseconds. */
  public static PodDisruptionBudget granting(PodDisruptionBudget budget, String pod, long now) {
    var left = allowed(budget) - 1;
    var disrupted = new TreeMap<>(disrupted(budget));
    disrupted.put(pod, Timestamps.at(now));
    var status =
        new PodDisruptionBudgetStatusBuilder(status(budget))
            .withDisruptionsAllowed(left)
            .withDisruptedPods(disrupted)
            .build();
    var granted = SpecAndStatus.withStatus(budget, status);
    return left == 0 ? saying(granted, now) : granted;
  }

  /** A copy whose condition follows from how many evictions it allows. */
  public static PodDisruptionBudget saying(PodDisruptionBudget budget, long now) {
    var some = allowed(budget) > 0;
    return saying(
        budget, some ? "True" : "False", some ? "SufficientPods" : "InsufficientPods", "", now);
  }

  /** A copy that allows no eviction because its Pods could not be counted. */
  public static PodDisruptionBudget failed(PodDisruptionBudget budget, String problem, long now) {
    var status =
        new PodDisruptionBudgetStatusBuilder(status(budget)).withDisruptionsAllowed(0).build();
    return saying(SpecAndStatus.withStatus(budget, status), "False", SYNC_FAILED, problem, now);
  }

  private static PodDisruptionBudget saying(
      PodDisruptionBudget budget, String value, String reason, String message, long now) {
    var before = condition(budget);
    var since =
        before != null && Objects.equals(before.getStatus(), value)
            ? before.getLastTransitionTime()
            : Timestamps.at(now);
    var condition =
        new ConditionBuilder()
            .withType(ALLOWED)
            .withStatus(value)
            .withReason(reason)
            .withMessage(message)
            .withObservedGeneration(status(budget).getObservedGeneration())
            .withLastTransitionTime(since)
            .build();
    var stored = Objects.requireNonNullElse(status(budget).getConditions(), List.<Condition>of());
    var status =
        new PodDisruptionBudgetStatusBuilder(status(budget))
            .withConditions(Conditions.with(stored, Condition::getType, condition))
            .build();
    return SpecAndStatus.withStatus(budget, status);
  }

  /** A copy with these counts, of its present generation, and a condition that follows. */
  public static PodDisruptionBudget counted(
      PodDisruptionBudget budget, Counts counts, Map<String, String> disrupted, long now) {
    var status =
        new PodDisruptionBudgetStatusBuilder()
            .withCurrentHealthy(counts.healthy)
            .withDesiredHealthy(counts.desired)
            .withExpectedPods(counts.expected)
            .withDisruptionsAllowed(counts.allowed())
            .withDisruptedPods(disrupted.isEmpty() ? null : disrupted)
            .withObservedGeneration(Metas.generation(budget))
            .withConditions(status(budget).getConditions())
            .build();
    return saying(SpecAndStatus.withStatus(budget, status), now);
  }

  /**
   * The Pods of a budget.
   *
   * @param expected how many there should be
   * @param desired how many have to be healthy
   * @param healthy how many are
   */
  public record Counts(int expected, int desired, int healthy) {

    /** How many may be evicted; none of a budget that expects no Pods. */
    public int allowed() {
      return expected <= 0 ? 0 : Math.max(0, healthy - desired);
    }
  }

  private static PodDisruptionBudgetStatus status(PodDisruptionBudget budget) {
    return budget.getStatus() == null ? new PodDisruptionBudgetStatus() : budget.getStatus();
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
