package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.quota.ResourceNames;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * ResourceQuotas.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidateResourceQuotaSpec
 */
public final class QuotaRules {

  private static final List<String> SCOPES =
      List.of(
          "Terminating",
          "NotTerminating",
          "BestEffort",
          "NotBestEffort",
          "PriorityClass",
          "CrossNamespacePodAffinity",
          "VolumeAttributesClass");

  /** Those of which an object is or is not. */
  private static final Set<String> PLAIN =
      Set.of(
          "Terminating",
          "NotTerminating",
          "BestEffort",
          "NotBestEffort",
          "CrossNamespacePodAffinity");

  private static final List<List<String>> CONFLICTING =
      List.of(List.of("BestEffort", "NotBestEffort"), List.of("Terminating", "NotTerminating"));

  private QuotaRules() {}

  /** What is limited, and for which objects. */
  public static void check(ResourceQuotaSpec spec, Field at) {
    var hard = orEmpty(spec.getHard());
    hard.forEach((name, amount) -> checkLimit(name, amount, at.child("hard").key(name)));
    checkScopes(orEmpty(spec.getScopes()), hard.keySet(), at.child("scopes"));
    if (spec.getScopeSelector() != null) {
      checkSelector(
          spec.getScopeSelector().getMatchExpressions(),
          spec.getScopeSelector(),
          hard.keySet(),
          at.child("scopeSelector").child("matchExpressions"));
    }
  }

  /** Scopes stay as they were. */
  public static void checkScopes(ResourceQuotaSpec now, ResourceQuotaSpec before, Field at) {
    if (!new TreeSet<>(orEmpty(now.getScopes()))
        .equals(new TreeSet<>(orEmpty(before.getScopes())))) {
      at.child("scopes").invalid(now.getScopes(), "field is immutable");
    }
  }

  private static void checkLimit(String name, Quantity amount, Field at) {
    var problems = Names.qualified(name);
    at.invalid(name, problems);
    if (name.indexOf('/') < 0) {
      if (problems.isEmpty()
          && !name.equals("storage")
          && !ResourceNames.isStandardForQuota(name)) {
        at.invalid(name, "must be a standard resource type or fully qualified");
      }
      if (!ResourceNames.isStandardForQuota(name)) {
        at.invalid(name, "must be a standard resource for quota");
      }
    }
    var value = Quantities.value(amount);
    if (value.signum() < 0) {
      at.invalid(ResourceRules.text(amount), "must be greater than or equal to 0");
    }
    if (ResourceNames.isWhole(name) && value.stripTrailingZeros().scale() > 0) {
      at.invalid(ResourceRules.text(amount), "must be an integer");
    }
  }

  private static void checkScopes(List<String> scopes, Collection<String> names, Field at) {
    for (var scope : scopes) {
      if (!SCOPES.contains(scope)) {
        at.invalid(scopes, "unsupported scope");
      }
      checkApplies(scope, names, scopes, at);
    }
    checkConflicts(new LinkedHashSet<>(scopes), scopes, at);
  }

  private static void checkApplies(String scope, Collection<String> names, Object value, Field at) {
    for (var name : new TreeSet<>(names)) {
      if (ResourceNames.isStandardForQuota(name) && !ResourceNames.isScoped(scope, name)) {
        at.invalid(value, "unsupported scope applied to resource");
      }
    }
  }

  private static void checkConflicts(Set<String> scopes, Object value, Field at) {
    for (var pair : CONFLICTING) {
      if (scopes.containsAll(pair)) {
        at.invalid(value, "conflicting scopes");
      }
    }
  }

  private static void checkSelector(
      List<ScopedResourceSelectorRequirement> rules,
      Object selector,
      Collection<String> names,
      Field at) {
    var scopes = new LinkedHashSet<String>();
    for (var rule : rules) {
      var scope = String.valueOf(rule.getScopeName());
      if (!SCOPES.contains(scope)) {
        at.child("scopeName").invalid(scope, "unsupported scope");
      }
      checkApplies(scope, names, selector, at);
      checkOperator(rule, scope, at);
      scopes.add(scope);
    }
    checkConflicts(scopes, selector, at);
  }

  private static void checkOperator(
      ScopedResourceSelectorRequirement rule, String scope, Field at) {
    var operator = String.valueOf(rule.getOperator());
    if (PLAIN.contains(scope) && !operator.equals("Exists")) {
      at.child("operator")
          .invalid(
              operator,
              "must be 'Exist' when scope is any of ResourceQuotaScopeTerminating,"
                  + " ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort,"
                  + " ResourceQuotaScopeNotBestEffort or"
                  + " ResourceQuotaScopeCrossNamespacePodAffinity");
    }
    var empty = rule.getValues().isEmpty();
    switch (operator) {
      case "In", "NotIn" -> {
        if (empty) {
          at.child("values")
              .required(
                  "must be at least one value when `operator` is 'In' or 'NotIn' for scope"
                      + " selector");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!empty) {
          at.child("values")
              .invalid(
                  rule.getValues(),
                  "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope"
                      + " selector");
        }
      }
      default -> at.child("operator").invalid(operator, "not a valid selector operator");
    }
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> map) {
    return map == null ? Map.of() : map;
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
