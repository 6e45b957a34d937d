package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.StorageClasses;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import org.jspecify.annotations.Nullable;

/**
 * A claim gets a volume that is there, or one is asked for; one that has lost its volume is Lost.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/pv_controller.go,
 * syncClaim
 */
record ClaimLook(PersistentVolumeClaim claim, View view) {

  private static final String IN_TREE = "kubernetes.io/";

  Plan plan() {
    if (Metas.deleting(claim) && !VolumeClaims.bindingDone(claim)) {
      return Plan.nothing();
    }
    return VolumeClaims.bindingDone(claim) ? bound() : unbound();
  }

  private Plan unbound() {
    if (!VolumeClaims.volumeName(claim).isEmpty()) {
      return asked(volume(VolumeClaims.volumeName(claim)));
    }
    return new BestVolume(claim)
        .among(view.snapshot().list(PersistentVolume.class).toList())
        .map(volume -> new Binding(claim, volume, view.now()).plan())
        .orElseGet(this::withoutVolume);
  }

  /** One that asks for a volume by its name waits until that is there and free. */
  private Plan asked(@Nullable PersistentVolume volume) {
    return volume != null && isFreeOrMine(volume)
        ? new Binding(claim, volume, view.now()).plan()
        : Plan.nothing();
  }

  private boolean isFreeOrMine(PersistentVolume volume) {
    return PersistentVolumes.claimRef(volume) == null || PersistentVolumes.isFor(volume, claim);
  }

  private Plan withoutVolume() {
    var name = VolumeClaims.className(claim);
    if (name == null) {
      return withDefaultClass();
    }
    if (name.isEmpty()) {
      return noClass();
    }
    var storage = view.snapshot().find(StorageClass.class, "", name);
    return storage == null
        ? Plan.tell(failed("storageclass.storage.k8s.io \"" + name + "\" not found"))
        : withClass(storage);
  }

  /** A class that became the default one is given to claims from before. */
  private Plan withDefaultClass() {
    var storage = StorageClasses.ofUnnamed(view.snapshot().list(StorageClass.class));
    return storage == null
        ? noClass()
        : Plan.write(
            Step.of(new Update(VolumeClaims.withClass(claim, storage.getMetadata().getName()))));
  }

  private Plan noClass() {
    return Plan.tell(
        Note.normal(
            claim,
            "FailedBinding",
            "no persistent volumes available for this claim and no storage class is set"));
  }

  private Plan withClass(StorageClass storage) {
    if (StorageClasses.waitsForPod(storage)) {
      return Plan.tell(
          Note.normal(
              claim,
              "WaitForFirstConsumer",
              "waiting for first consumer to be created before binding"));
    }
    var provisioner = storage.getProvisioner();
    return provisioner.startsWith(IN_TREE)
        ? Plan.tell(failed("no volume plugin matched name: " + provisioner))
        : provisionedBy(provisioner);
  }

  private Plan provisionedBy(String provisioner) {
    var marked = VolumeClaims.withProvisioner(claim, provisioner);
    if (marked.equals(claim)) {
      return Plan.nothing();
    }
    return Plan.write(Step.of(new Update(marked)))
        .then(
            Plan.tell(
                Note.normal(
                    claim,
                    "ExternalProvisioning",
                    ("Waiting for a volume to be created either by the external provisioner '%s' or"
                            + " manually by the system administrator. If volume creation is"
                            + " delayed, please verify that the provisioner is running and"
                            + " correctly registered.")
                        .formatted(provisioner))));
  }

  private Note failed(String message) {
    return Note.warning(claim, "ProvisioningFailed", message);
  }

  private Plan bound() {
    var name = VolumeClaims.volumeName(claim);
    if (name.isEmpty()) {
      return lost(
          "ClaimLost",
          "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!");
    }
    var volume = volume(name);
    if (volume == null) {
      return lost(
          "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
    }
    return isFreeOrMine(volume)
        ? new Binding(claim, volume, view.now()).plan()
        : lost(
            "ClaimMisbound",
            "Two claims are bound to the same volume, this one is bound incorrectly");
  }

  private Plan lost(String reason, String message) {
    return VolumeClaims.phase(claim).equals("Lost")
        ? Plan.nothing()
        : Plan.write(
            Step.of(new UpdateStatus(VolumeClaims.inPhase(claim, "Lost")))
                .thenNote(done -> Note.warning(claim, reason, message)));
  }

  private @Nullable PersistentVolume volume(String name) {
    return view.snapshot().find(PersistentVolume.class, "", name);
  }
}
