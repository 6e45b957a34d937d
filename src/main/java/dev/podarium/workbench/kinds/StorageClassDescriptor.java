package dev.podarium.workbench.kinds;

import dev.podarium.objects.core.StorageClasses;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** What the window knows of a class of storage: who makes its volumes, and when. */
final class StorageClassDescriptor implements KindDescriptor<StorageClass> {

  @Override
  public Class<StorageClass> type() {
    return StorageClass.class;
  }

  @Override
  public void details(StorageClass storage, Details details) {
    var name = storage.getMetadata().getName();
    var claims =
        details
            .snapshot()
            .list(PersistentVolumeClaim.class)
            .filter(claim -> name.equals(VolumeClaims.className(claim)))
            .toList();
    details
        .figure("claims", claims.size())
        .said("provisioner", storage.getProvisioner())
        .said("reclaimPolicy", storage.getReclaimPolicy())
        .said("volumeBindingMode", storage.getVolumeBindingMode())
        .said("parameters", Texts.pairs(storage.getParameters()))
        .is("default", StorageClasses.isDefault(storage) ? "for claims that name none" : null);
    details.related(
        "Claims of this class",
        claims.stream().map(claim -> KindDescriptors.mention(claim, details.snapshot())),
        claims.size());
  }
}
