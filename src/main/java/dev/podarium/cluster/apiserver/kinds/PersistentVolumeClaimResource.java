package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.SetDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.ClaimRules;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatus;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatusBuilder;
import java.util.List;

/**
 * PersistentVolumeClaims: no generation is counted.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/persistentvolumeclaim/strategy.go
 */
final class PersistentVolumeClaimResource implements WithGeneration<PersistentVolumeClaim> {

  @Override
  public Class<PersistentVolumeClaim> type() {
    return PersistentVolumeClaim.class;
  }

  @Override
  public PersistentVolumeClaim defaulted(PersistentVolumeClaim object) {
    return SetDefaults.CLAIM.fill(object);
  }

  @Override
  public PersistentVolumeClaim prepareForCreate(PersistentVolumeClaim object) {
    return SpecAndStatus.withStatus(object, initialStatus(object));
  }

  @Override
  public boolean asksForTheSame(PersistentVolumeClaim object, PersistentVolumeClaim stored) {
    return true;
  }

  @Override
  public PersistentVolumeClaimStatus initialStatus(PersistentVolumeClaim object) {
    return new PersistentVolumeClaimStatusBuilder().withPhase("Pending").build();
  }

  @Override
  public List<FieldError> validate(PersistentVolumeClaim object) {
    return Field.found(root -> ClaimRules.check(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(
      PersistentVolumeClaim object, PersistentVolumeClaim stored) {
    return Field.found(root -> ClaimRules.checkUpdate(object, stored, root));
  }
}
