package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PodDisruptionBudgets.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/policy/validation/validation.go,
 * ValidatePodDisruptionBudgetSpec
 */
public final class BudgetRules {

  private static final List<String> EVICTIONS = List.of("AlwaysAllow", "IfHealthyBudget");

  private BudgetRules() {}

  /** What is asked for. */
  public static void check(PodDisruptionBudgetSpec spec, Field at) {
    if (spec.getMinAvailable() != null && spec.getMaxUnavailable() != null) {
      at.invalid(printed(spec), "minAvailable and maxUnavailable cannot be both set");
    }
    checkAmount(spec.getMinAvailable(), at.child("minAvailable"));
    checkAmount(spec.getMaxUnavailable(), at.child("maxUnavailable"));
    if (spec.getSelector() != null) {
      Labels.checkSelector(spec.getSelector(), at.child("selector"));
    }
    if (spec.getUnhealthyPodEvictionPolicy() != null) {
      at.child("unhealthyPodEvictionPolicy").oneOf(spec.getUnhealthyPodEvictionPolicy(), EVICTIONS);
    }
  }

  private static void checkAmount(@Nullable IntOrString amount, Field at) {
    Counts.check(amount, at);
    Counts.checkNotMoreThanAll(amount, at);
  }

  /** With the names of the Go structure. */
  private static Object printed(PodDisruptionBudgetSpec spec) {
    var printed = new LinkedHashMap<String, @Nullable Object>();
    printed.put("MinAvailable", Counts.value(spec.getMinAvailable()));
    printed.put("Selector", spec.getSelector());
    printed.put("MaxUnavailable", Counts.value(spec.getMaxUnavailable()));
    printed.put("UnhealthyPodEvictionPolicy", spec.getUnhealthyPodEvictionPolicy());
    return printed;
  }
}
