package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** What the window knows of a claim: whether it has a volume, and who uses it. */
final class PersistentVolumeClaimDescriptor implements KindDescriptor<PersistentVolumeClaim> {

  @Override
  public Class<PersistentVolumeClaim> type() {
    return PersistentVolumeClaim.class;
  }

  @Override
  public void details(PersistentVolumeClaim claim, Details details) {
    var storage = VolumeClaims.storage(claim);
    details
        .headline(word(claim), storage == null ? "" : "for " + storage, state(claim))
        .said("storage", storage)
        .said("accessModes", String.join(", ", VolumeClaims.spec(claim).getAccessModes()))
        .said("storageClassName", VolumeClaims.className(claim), classRef(claim))
        .said("volumeMode", VolumeClaims.mode(claim))
        .is("phase", VolumeClaims.phase(claim))
        .is("volume", VolumeClaims.volumeName(claim), volumeRef(claim));
    if (claim.getStatus() != null) {
      details.is("capacity", Texts.quantities(claim.getStatus().getCapacity()));
    }
    if (Metas.deleting(claim)) {
      details.note("It is to be deleted, and stays as long as a Pod on a Node uses it.");
    }
    users(claim, details);
  }

  private static void users(PersistentVolumeClaim claim, Details details) {
    var name = claim.getMetadata().getName();
    var pods =
        details
            .snapshot()
            .list(Pod.class, claim.getMetadata().getNamespace())
            .filter(pod -> Pods.claimNames(pod).anyMatch(name::equals))
            .toList();
    details.related(
        "Used by",
        pods.stream().map(pod -> KindDescriptors.mention(pod, details.snapshot())),
        pods.size());
  }

  private static ObjectRef volumeRef(PersistentVolumeClaim claim) {
    return ObjectRef.cluster(Kinds.of(PersistentVolume.class), VolumeClaims.volumeName(claim));
  }

  private static ObjectRef classRef(PersistentVolumeClaim claim) {
    return ObjectRef.cluster(
        Kinds.of(StorageClass.class), String.valueOf(VolumeClaims.className(claim)));
  }

  private static String word(PersistentVolumeClaim claim) {
    return Metas.deleting(claim) ? "Terminating" : VolumeClaims.phase(claim);
  }

  private static PodState state(PersistentVolumeClaim claim) {
    if (Metas.deleting(claim)) {
      return PodState.TERMINATING;
    }
    return switch (VolumeClaims.phase(claim)) {
      case "Bound" -> PodState.READY;
      case "Lost" -> PodState.FAILING;
      default -> PodState.PENDING;
    };
  }

  @Override
  public Related mention(PersistentVolumeClaim claim, Snapshot world) {
    return new Related(ObjectRef.of(claim), state(claim), word(claim), 0);
  }

  @Override
  public String consequenceOfCreating(PersistentVolumeClaim claim, Snapshot world) {
    var name = VolumeClaims.className(claim);
    if (name == null) {
      return "Then a volume that fits is looked for, or made by the default class of storage.";
    }
    return name.isEmpty()
        ? "Then a volume without a class that fits is looked for; none is made."
        : "Then a volume of class %s that fits is looked for, or made by it.".formatted(name);
  }
}
