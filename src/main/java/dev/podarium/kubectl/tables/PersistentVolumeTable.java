package dev.podarium.kubectl.tables;

import dev.podarium.objects.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeStatus;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printPersistentVolume */
final class PersistentVolumeTable {

  static final Table<PersistentVolume> TABLE =
      Table.named(PersistentVolume.class)
          .column("CAPACITY", volume -> Volumes.storage(volume.getSpec().getCapacity()))
          .column("ACCESS MODES", volume -> Volumes.modes(volume.getSpec().getAccessModes()))
          .column("RECLAIM POLICY", volume -> volume.getSpec().getPersistentVolumeReclaimPolicy())
          .column("STATUS", PersistentVolumeTable::state)
          .column("CLAIM", PersistentVolumeTable::claim)
          .column("STORAGECLASS", volume -> volume.getSpec().getStorageClassName())
          .column(
              "VOLUMEATTRIBUTESCLASS",
              volume -> Volumes.orUnset(volume.getSpec().getVolumeAttributesClassName()))
          .column("REASON", volume -> status(volume).getReason())
          .age()
          .wide("VOLUMEMODE", volume -> Volumes.orUnset(volume.getSpec().getVolumeMode()));

  private PersistentVolumeTable() {}

  private static @Nullable String state(PersistentVolume volume) {
    return Metas.deleting(volume) ? "Terminating" : status(volume).getPhase();
  }

  private static String claim(PersistentVolume volume) {
    var claim = volume.getSpec().getClaimRef();
    return claim == null ? "" : claim.getNamespace() + "/" + claim.getName();
  }

  private static PersistentVolumeStatus status(PersistentVolume volume) {
    return volume.getStatus() == null ? new PersistentVolumeStatus() : volume.getStatus();
  }
}
