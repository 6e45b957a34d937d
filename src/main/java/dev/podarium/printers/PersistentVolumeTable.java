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
          .column("CAPACITY", volume -> Volumes.storage(spec(volume).getCapacity()))
          .column("ACCESS MODES", volume -> Volumes.modes(spec(volume).getAccessModes()))
          .column("RECLAIM POLICY", volume -> spec(volume).getPersistentVolumeReclaimPolicy())
          .column("STATUS", PersistentVolumeTable::state)
          .column("CLAIM", PersistentVolumeTable::claim)
          .column("STORAGECLASS", volume -> spec(volume).getStorageClassName())
          .column(
              "VOLUMEATTRIBUTESCLASS",
              volume -> Volumes.orUnset(spec(volume).getVolumeAttributesClassName()))
          .column("REASON", volume -> status(volume).getReason())
          .age()
          .wide("VOLUMEMODE", volume -> Volumes.orUnset(spec(volume).getVolumeMode()));

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
