package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be asked of a PersistentVolumeClaim, and copies of it with a part changed. */
public final class VolumeClaims {

  /**
   * The finalizer that keeps a claim while a Pod uses it.
   *
   * <p>Source: kubernetes/kubernetes, pkg/volume/util/finalizer.go
   */
  public static final String PROTECTION = "kubernetes.io/pvc-protection";

  /** The annotation of a claim whose binding is done. */
  public static final String BIND_COMPLETED = "pv.kubernetes.io/bind-completed";

  /** The annotation of a claim or volume of which the controller chose the other. */
  public static final String BOUND_BY_CONTROLLER = "pv.kubernetes.io/bound-by-controller";

  /** The annotations that tell a provisioner that a claim is its own, the older name first. */
  public static final List<String> PROVISIONERS =
      List.of(
          "volume.beta.kubernetes.io/storage-provisioner",
          "volume.kubernetes.io/storage-provisioner");

  private static final String CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String YES = "yes";

  private VolumeClaims() {}

  /** The class that it asks for; empty: none; null: it does not say. */
  public static @Nullable String className(PersistentVolumeClaim claim) {
    var annotated = Metas.annotations(claim).get(CLASS);
    return annotated == null ? spec(claim).getStorageClassName() : annotated;
  }

  /** The volume that it is bound to or asks for; empty while there is none. */
  public static String volumeName(PersistentVolumeClaim claim) {
    var name = spec(claim).getVolumeName();
    return name == null ? "" : name;
  }

  /** {@code status.phase}, Pending when it was never written. */
  public static String phase(PersistentVolumeClaim claim) {
    var status = claim.getStatus();
    return status == null || status.getPhase() == null ? "Pending" : status.getPhase();
  }

  /** Whether its binding is done. */
  public static boolean bindingDone(PersistentVolumeClaim claim) {
    return Metas.annotations(claim).containsKey(BIND_COMPLETED);
  }

  /** How much it asks for; null when it does not say. */
  public static @Nullable Quantity storage(PersistentVolumeClaim claim) {
    var resources = spec(claim).getResources();
    return resources == null || resources.getRequests() == null
        ? null
        : resources.getRequests().get("storage");
  }

  /** {@code Filesystem} unless it says another. */
  public static String mode(PersistentVolumeClaim claim) {
    var mode = spec(claim).getVolumeMode();
    return mode == null ? "Filesystem" : mode;
  }

  /** A copy that asks for a class. */
  public static PersistentVolumeClaim withClass(PersistentVolumeClaim claim, String name) {
    var spec = Copies.changed(spec(claim), copy -> copy.setStorageClassName(name));
    return Copies.changed(claim, copy -> copy.setSpec(spec));
  }

  /** A copy that a provisioner takes for its own. */
  public static PersistentVolumeClaim withProvisioner(PersistentVolumeClaim claim, String name) {
    var marked = claim;
    for (var annotation : PROVISIONERS) {
      marked = Metas.withAnnotation(marked, annotation, name);
    }
    return marked;
  }

  /** A copy that is bound to a volume; the claim itself when it was already. */
  public static PersistentVolumeClaim boundTo(
      PersistentVolumeClaim claim, PersistentVolume volume) {
    var name = volume.getMetadata().getName();
    var bound = claim;
    if (!volumeName(claim).equals(name)) {
      var spec = Copies.changed(spec(claim), copy -> copy.setVolumeName(name));
      bound =
          Metas.withAnnotation(
              Copies.changed(claim, copy -> copy.setSpec(spec)), BOUND_BY_CONTROLLER, YES);
    }
    return bindingDone(bound) ? bound : Metas.withAnnotation(bound, BIND_COMPLETED, YES);
  }

  /** A copy that has what the volume gives. */
  public static PersistentVolumeClaim served(PersistentVolumeClaim claim, PersistentVolume volume) {
    return withStatus(
        claim,
        copy -> {
          copy.setPhase("Bound");
          copy.setAccessModes(volume.getSpec().getAccessModes());
          copy.setCapacity(volume.getSpec().getCapacity());
        });
  }

  /** A copy in another phase that has no volume. */
  public static PersistentVolumeClaim inPhase(PersistentVolumeClaim claim, String phase) {
    return withStatus(
        claim,
        copy -> {
          copy.setPhase(phase);
          copy.setAccessModes(null);
          copy.setCapacity(null);
        });
  }

  private static PersistentVolumeClaim withStatus(
      PersistentVolumeClaim claim, Consumer<PersistentVolumeClaimStatus> change) {
    var before = claim.getStatus() == null ? new PersistentVolumeClaimStatus() : claim.getStatus();
    var status = Copies.changed(before, change);
    return Copies.changed(claim, copy -> copy.setStatus(status));
  }

  /** Its spec; an empty one when it has none. */
  public static PersistentVolumeClaimSpec spec(PersistentVolumeClaim claim) {
    return claim.getSpec() == null ? new PersistentVolumeClaimSpec() : claim.getSpec();
  }
}
