package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.StorageDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.VolumeRules;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeStatus;
import io.fabric8.kubernetes.api.model.PersistentVolumeStatusBuilder;
import java.util.List;

/**
 * PersistentVolumes: no generation is counted.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/persistentvolume/strategy.go
 */
final class PersistentVolumeResource implements WithGeneration<PersistentVolume> {

  @Override
  public Class<PersistentVolume> type() {
    return PersistentVolume.class;
  }

  @Override
  public PersistentVolume defaulted(PersistentVolume object) {
    return StorageDefaults.VOLUME.fill(object);
  }

  @Override
  public PersistentVolume prepareForCreate(PersistentVolume object) {
    return SpecAndStatus.withStatus(object, initialStatus(object));
  }

  @Override
  public boolean asksForTheSame(PersistentVolume object, PersistentVolume stored) {
    return true;
  }

  @Override
  public PersistentVolumeStatus initialStatus(PersistentVolume object) {
    return new PersistentVolumeStatusBuilder()
        .withPhase("Pending")
        .withLastPhaseTransitionTime(object.getMetadata().getCreationTimestamp())
        .build();
  }

  @Override
  public List<FieldError> validate(PersistentVolume object) {
    return Field.found(root -> VolumeRules.check(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(PersistentVolume object, PersistentVolume stored) {
    return Field.found(root -> VolumeRules.checkUpdate(object, stored, root));
  }
}
