package dev.podarium.objects.quota;

import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatus;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatusBuilder;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirementBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ResourceQuota, and copies of it with another status. */
public final class ResourceQuotas {

  private ResourceQuotas() {}

  /** What its spec allows, by name. */
  public static Map<String, Quantity> wanted(ResourceQuota quota) {
    return quota.getSpec() == null ? Map.of() : orEmpty(quota.getSpec().getHard());
  }

  /** What is allowed, as its status says: that is what requests are held against. */
  public static Map<String, Quantity> hard(ResourceQuota quota) {
    return orEmpty(status(quota).getHard());
  }

  /** What is used of that, as its status says. */
  public static Map<String, Quantity> used(ResourceQuota quota) {
    return orEmpty(status(quota).getUsed());
  }

  /** Which objects it is for: those that are in all of these; empty for every object. */
  public static List<ScopedResourceSelectorRequirement> scopes(ResourceQuota quota) {
    var spec = quota.getSpec();
    if (spec == null) {
      return List.of();
    }
    var named = spec.getScopes() == null ? List.<String>of() : spec.getScopes();
    var selected =
        spec.getScopeSelector() == null
            ? List.<ScopedResourceSelectorRequirement>of()
            : spec.getScopeSelector().getMatchExpressions();
    return Stream.concat(named.stream().map(ResourceQuotas::exists), selected.stream()).toList();
  }

  private static ScopedResourceSelectorRequirement exists(String scope) {
    return new ScopedResourceSelectorRequirementBuilder()
        .withScopeName(scope)
        .withOperator("Exists")
        .build();
  }

  /** Whether an object is in all scopes of the quota. */
  public static boolean isFor(ResourceQuota quota, HasMetadata object, Evaluator evaluator) {
    return scopes(quota).stream().allMatch(scope -> evaluator.isIn(scope, object));
  }

  /** A copy whose status says that. */
  public static ResourceQuota withStatus(
      ResourceQuota quota, Map<String, Quantity> hard, Map<String, Quantity> used) {
    return SpecAndStatus.withStatus(
        quota, new ResourceQuotaStatusBuilder().withHard(hard).withUsed(used).build());
  }

  private static ResourceQuotaStatus status(ResourceQuota quota) {
    return quota.getStatus() == null ? new ResourceQuotaStatus() : quota.getStatus();
  }

  private static Map<String, Quantity> orEmpty(@Nullable Map<String, Quantity> amounts) {
    return amounts == null ? Map.of() : amounts;
  }
}
