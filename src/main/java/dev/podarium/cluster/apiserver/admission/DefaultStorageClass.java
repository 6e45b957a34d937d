package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.core.StorageClasses;
import dev.podarium.objects.core.VolumeClaims;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/**
 * A claim that names no class gets the default one, if there is one.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/storage/storageclass/setdefault
 */
final class DefaultStorageClass implements Admission {

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    if (!(object instanceof PersistentVolumeClaim claim) || VolumeClaims.className(claim) != null) {
      return object;
    }
    var found = StorageClasses.ofUnnamed(world.list(StorageClass.class));
    return found == null ? claim : VolumeClaims.withClass(claim, found.getMetadata().getName());
  }
}
