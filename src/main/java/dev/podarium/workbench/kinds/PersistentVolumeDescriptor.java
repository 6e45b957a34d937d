package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.VolumeSources;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/** What the window knows of a volume: whose it is, and what becomes of its data. */
final class PersistentVolumeDescriptor implements KindDescriptor<PersistentVolume> {

  @Override
  public Class<PersistentVolume> type() {
    return PersistentVolume.class;
  }

  @Override
  public void details(PersistentVolume volume, Details details) {
    var spec = PersistentVolumes.spec(volume);
    var storage = PersistentVolumes.storage(volume);
    details
        .headline(word(volume), storage == null ? "" : "with " + storage, state(volume))
        .said("capacity", storage)
        .said("accessModes", String.join(", ", spec.getAccessModes()))
        .said("reclaimPolicy", spec.getPersistentVolumeReclaimPolicy())
        .said("storageClassName", spec.getStorageClassName())
        .said("source", String.join(", ", VolumeSources.of(spec)))
        .said("path", spec.getHostPath() == null ? null : spec.getHostPath().getPath())
        .is("phase", PersistentVolumes.phase(volume));
    var claim = PersistentVolumes.claimRef(volume);
    if (claim != null) {
      var ref =
          new ObjectRef(
              Kinds.of(PersistentVolumeClaim.class), claim.getNamespace(), claim.getName());
      details.is("claim", claim.getNamespace() + "/" + claim.getName(), ref);
    }
  }

  private static String word(PersistentVolume volume) {
    return Metas.deleting(volume) ? "Terminating" : PersistentVolumes.phase(volume);
  }

  private static PodState state(PersistentVolume volume) {
    if (Metas.deleting(volume)) {
      return PodState.TERMINATING;
    }
    return switch (PersistentVolumes.phase(volume)) {
      case "Bound", "Available" -> PodState.READY;
      case "Released" -> PodState.SUCCEEDED;
      case "Failed" -> PodState.FAILING;
      default -> PodState.PENDING;
    };
  }

  @Override
  public Related mention(PersistentVolume volume, Snapshot world) {
    return new Related(ObjectRef.of(volume), state(volume), word(volume), 0);
  }
}
