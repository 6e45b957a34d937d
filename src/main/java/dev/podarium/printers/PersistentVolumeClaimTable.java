package dev.podarium.printers;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatus;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printPersistentVolumeClaim */
final class PersistentVolumeClaimTable {

  static final Table<PersistentVolumeClaim> TABLE =
      Table.named(PersistentVolumeClaim.class)
          .column("Status", PersistentVolumeClaimTable::state)
          .column("Volume", claim -> spec(claim).getVolumeName())
          .column("Capacity", c -> bound(c) ? Volumes.storage(status(c).getCapacity()) : "")
          .column("Access Modes", c -> bound(c) ? Volumes.modes(status(c).getAccessModes()) : "")
          .column("StorageClass", claim -> spec(claim).getStorageClassName())
          .column(
              "VolumeAttributesClass",
              claim -> Volumes.orUnset(spec(claim).getVolumeAttributesClassName()))
          .age()
          .wide("VolumeMode", claim -> Volumes.orUnset(spec(claim).getVolumeMode()));

  private PersistentVolumeClaimTable() {}

  private static @Nullable String state(PersistentVolumeClaim claim) {
    return Metas.deleting(claim) ? "Terminating" : status(claim).getPhase();
  }

  private static boolean bound(PersistentVolumeClaim claim) {
    var volume = spec(claim).getVolumeName();
    return volume != null && !volume.isEmpty();
  }

  private static PersistentVolumeClaimStatus status(PersistentVolumeClaim claim) {
    return claim.getStatus() == null ? new PersistentVolumeClaimStatus() : claim.getStatus();
  }

  private static PersistentVolumeClaimSpec spec(PersistentVolumeClaim object) {
    return Texts.orNew(object.getSpec(), PersistentVolumeClaimSpec::new);
  }
}
