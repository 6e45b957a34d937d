package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.StorageDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.StorageClassRules;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/**
 * StorageClasses.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/storage/storageclass/strategy.go
 */
final class StorageClassResource implements Resource<StorageClass> {

  @Override
  public Class<StorageClass> type() {
    return StorageClass.class;
  }

  @Override
  public StorageClass defaulted(StorageClass object) {
    return StorageDefaults.CLASS.fill(object);
  }

  @Override
  public List<FieldError> validate(StorageClass object) {
    return Field.found(root -> StorageClassRules.check(object, root));
  }

  @Override
  public List<FieldError> validateUpdate(StorageClass object, StorageClass stored) {
    return Field.found(root -> StorageClassRules.checkUpdate(object, stored, root));
  }
}
