package dev.podarium.printers;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeStatus;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printPersistentVolume */
final class PersistentVolumeTable {

  static final Table<PersistentVolume> TABLE =
      Table.named(PersistentVolume.class)
          .column("Capacity", volume -> Volumes.storage(spec(volume).getCapacity()))
          .column("Access Modes", volume -> Volumes.modes(spec(volume).getAccessModes()))
          .column("Reclaim Policy", volume -> spec(volume).getPersistentVolumeReclaimPolicy())
          .column("Status", PersistentVolumeTable::state)
          .column("Claim", PersistentVolumeTable::claim)
          .column("StorageClass", volume -> spec(volume).getStorageClassName())
          .column(
              "VolumeAttributesClass",
              volume -> Volumes.orUnset(spec(volume).getVolumeAttributesClassName()))
          .column("Reason", volume -> status(volume).getReason())
          .age()
          .wide("VolumeMode", volume -> Volumes.orUnset(spec(volume).getVolumeMode()));

  private PersistentVolumeTable() {}

  private static @Nullable String state(PersistentVolume volume) {
    return Metas.deleting(volume) ? "Terminating" : status(volume).getPhase();
  }

  private static String claim(PersistentVolume volume) {
    var claim = spec(volume).getClaimRef();
    return claim == null
        ? ""
        : Texts.orEmpty(claim.getNamespace()) + "/" + Texts.orEmpty(claim.getName());
  }

  private static PersistentVolumeStatus status(PersistentVolume volume) {
    return volume.getStatus() == null ? new PersistentVolumeStatus() : volume.getStatus();
  }

  private static PersistentVolumeSpec spec(PersistentVolume object) {
    return Texts.orNew(object.getSpec(), PersistentVolumeSpec::new);
  }
}
