package dev.podarium.cluster.controllers.volume;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Objects;

/**
 * The provisioner of the class {@code standard}: makes a volume for a claim at once, as a folder of
 * its machine, and removes it when it is released. Minikube's, which is no part of Kubernetes.
 *
 * <p>Source: kubernetes/minikube, pkg/storage/storage_provisioner.go; kubernetes-sigs/
 * sig-storage-lib-external-provisioner, controller/controller.go
 */
public final class HostPathProvisioner implements Reconciler<HasMetadata> {

  /** By which classes name it. */
  public static final String PROVISIONER = "k8s.io/minikube-hostpath";

  private static final String FOLDER = "/tmp/hostpath-provisioner/";

  @Override
  public String name() {
    return "storage-provisioner";
  }

  @Override
  public String eventSource() {
    return PROVISIONER;
  }

  @Override
  public Watches watches() {
    return Watches.onEach(PersistentVolumeClaim.class, PersistentVolume.class);
  }

  @Override
  public Plan reconcile(HasMetadata desired, View view) {
    return desired instanceof PersistentVolume volume
        ? removal(volume)
        : creation((PersistentVolumeClaim) desired, view);
  }

  private static Plan creation(PersistentVolumeClaim claim, View view) {
    var name = VolumeClaims.className(claim);
    var storage = name == null ? null : view.snapshot().find(StorageClass.class, "", name);
    if (storage == null || !isMine(claim)) {
      return Plan.nothing();
    }
    var volume = volume(claim, storage);
    return view.find(ObjectRef.of(volume)) != null
        ? Plan.nothing()
        : Plan.tell(Note.normal(claim, "Provisioning", provisioning(claim)))
            .then(Plan.write(creation(claim, volume)));
  }

  private static boolean isMine(PersistentVolumeClaim claim) {
    return VolumeClaims.volumeName(claim).isEmpty()
        && !Metas.deleting(claim)
        && VolumeClaims.PROVISIONERS.stream()
            .allMatch(key -> PROVISIONER.equals(Metas.annotations(claim).get(key)));
  }

  private static String provisioning(PersistentVolumeClaim claim) {
    return "External provisioner is provisioning volume for claim \"%s/%s\""
        .formatted(claim.getMetadata().getNamespace(), claim.getMetadata().getName());
  }

  private static Step creation(PersistentVolumeClaim claim, PersistentVolume volume) {
    return Step.of(new Create(volume))
        .forgiving("AlreadyExists")
        .thenNote(
            created ->
                Note.normal(
                    claim,
                    "ProvisioningSucceeded",
                    "Successfully provisioned volume " + volume.getMetadata().getName()))
        .elseNote(
            refusal ->
                Note.warning(
                    claim,
                    "ProvisioningFailed",
                    "failed to provision volume with StorageClass \"%s\": %s"
                        .formatted(VolumeClaims.className(claim), refusal.getMessage())));
  }

  private static PersistentVolume volume(PersistentVolumeClaim claim, StorageClass storage) {
    var meta = claim.getMetadata();
    return new PersistentVolumeBuilder()
        .withNewMetadata()
        .withName("pvc-" + meta.getUid())
        .addToAnnotations(PersistentVolumes.PROVISIONED_BY, PROVISIONER)
        .endMetadata()
        .withNewSpec()
        .withCapacity(
            PersistentVolumes.capacity(Objects.requireNonNull(VolumeClaims.storage(claim))))
        .withAccessModes(claim.getSpec().getAccessModes())
        .withPersistentVolumeReclaimPolicy(storage.getReclaimPolicy())
        .withStorageClassName(storage.getMetadata().getName())
        .withVolumeMode(VolumeClaims.mode(claim))
        .withMountOptions(storage.getMountOptions())
        .withClaimRef(PersistentVolumes.reference(claim))
        .withNewHostPath()
        .withPath(FOLDER + meta.getNamespace() + "/" + meta.getName())
        .endHostPath()
        .endSpec()
        .build();
  }

  private static Plan removal(PersistentVolume volume) {
    var mine =
        PROVISIONER.equals(Metas.annotations(volume).get(PersistentVolumes.PROVISIONED_BY))
            && PersistentVolumes.phase(volume).equals("Released")
            && PersistentVolumes.deletedWithClaim(volume)
            && !Metas.deleting(volume);
    return mine
        ? Plan.write(
            Step.of(new Delete(ObjectRef.of(volume), DeleteOptions.DEFAULT)).forgiving("NotFound"))
        : Plan.nothing();
  }
}
