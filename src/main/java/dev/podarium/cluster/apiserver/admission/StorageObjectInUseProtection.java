package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.stream.Stream;

/**
 * Claims and volumes get the finalizer that keeps them while they are used.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/storage/storageobjectinuseprotection
 */
final class StorageObjectInUseProtection implements Admission {

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    return switch (object) {
      case PersistentVolumeClaim claim -> kept(claim, VolumeClaims.PROTECTION);
      case PersistentVolume volume -> kept(volume, PersistentVolumes.PROTECTION);
      default -> object;
    };
  }

  private static HasMetadata kept(HasMetadata object, String finalizer) {
    var finalizers = Metas.finalizers(object);
    return finalizers.contains(finalizer)
        ? object
        : Metas.withFinalizers(
            object, Stream.concat(finalizers.stream(), Stream.of(finalizer)).toList());
  }
}
