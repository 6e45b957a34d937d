package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.QuotaRules;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpec;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatus;
import java.util.List;

/**
 * ResourceQuotas.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/resourcequota/strategy.go
 */
final class ResourceQuotaResource implements Resource<ResourceQuota> {

  @Override
  public Class<ResourceQuota> type() {
    return ResourceQuota.class;
  }

  @Override
  public ResourceQuota prepareForCreate(ResourceQuota quota) {
    return SpecAndStatus.withStatus(quota, new ResourceQuotaStatus());
  }

  @Override
  public ResourceQuota prepareForUpdate(ResourceQuota quota, ResourceQuota stored) {
    return SpecAndStatus.withStatus(quota, stored.getStatus());
  }

  @Override
  public List<FieldError> validate(ResourceQuota quota) {
    return Field.found(root -> QuotaRules.check(spec(quota), root.child("spec")));
  }

  @Override
  public List<FieldError> validateUpdate(ResourceQuota quota, ResourceQuota stored) {
    return Field.found(
        root -> QuotaRules.checkScopes(spec(quota), spec(stored), root.child("spec")));
  }

  private static ResourceQuotaSpec spec(ResourceQuota quota) {
    return quota.getSpec() == null ? new ResourceQuotaSpec() : quota.getSpec();
  }
}
