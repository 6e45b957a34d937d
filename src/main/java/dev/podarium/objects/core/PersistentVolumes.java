package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of a PersistentVolume, and copies of it with a part changed. */
public final class PersistentVolumes {

  /** The finalizer that keeps a volume while it is bound. */
  public static final String PROTECTION = "kubernetes.io/pv-protection";

  /** The annotation with the provisioner that made a volume. */
  public static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

  private PersistentVolumes() {}

  /** Its spec; an empty one when it has none. */
  public static PersistentVolumeSpec spec(PersistentVolume volume) {
    return volume.getSpec() == null ? new PersistentVolumeSpec() : volume.getSpec();
  }

  /** {@code status.phase}, Pending when it was never written. */
  public static String phase(PersistentVolume volume) {
    var status = volume.getStatus();
    return status == null || status.getPhase() == null ? "Pending" : status.getPhase();
  }

  /** The claim that it belongs to or is kept for; null: none. */
  public static @Nullable ObjectReference claimRef(PersistentVolume volume) {
    return spec(volume).getClaimRef();
  }

  /** Its class, empty when it has none. */
  public static String className(PersistentVolume volume) {
    var name = spec(volume).getStorageClassName();
    return name == null ? "" : name;
  }

  /** {@code Filesystem} unless it says another. */
  public static String mode(PersistentVolume volume) {
    var mode = spec(volume).getVolumeMode();
    return mode == null ? "Filesystem" : mode;
  }

  /** How much it holds; null when it does not say. */
  public static @Nullable Quantity storage(PersistentVolume volume) {
    var capacity = spec(volume).getCapacity();
    return capacity == null ? null : capacity.get("storage");
  }

  /** Whether its data go with the claim. */
  public static boolean deletedWithClaim(PersistentVolume volume) {
    return "Delete".equals(spec(volume).getPersistentVolumeReclaimPolicy());
  }

  /**
   * Whether it belongs to a claim, or is kept for one of that name.
   *
   * <p>Source: k8s.io/component-helpers/storage/volume/pv_helpers.go, IsVolumeBoundToClaim
   */
  public static boolean isFor(PersistentVolume volume, PersistentVolumeClaim claim) {
    var ref = claimRef(volume);
    var meta = claim.getMetadata();
    return ref != null
        && meta.getName().equals(ref.getName())
        && Objects.equals(meta.getNamespace(), ref.getNamespace())
        && (isEmpty(ref.getUid()) || ref.getUid().equals(meta.getUid()));
  }

  /** A copy that belongs to a claim; the volume itself when it did already. */
  public static PersistentVolume boundTo(PersistentVolume volume, PersistentVolumeClaim claim) {
    var ref = claimRef(volume);
    if (ref != null && !isEmpty(ref.getUid())) {
      return volume;
    }
    var bound = withClaim(volume, reference(claim));
    return ref != null
        ? bound
        : Metas.withAnnotation(bound, VolumeClaims.BOUND_BY_CONTROLLER, "yes");
  }

  /** By what a volume names its claim. */
  public static ObjectReference reference(PersistentVolumeClaim claim) {
    var meta = claim.getMetadata();
    return new ObjectReferenceBuilder()
        .withKind("PersistentVolumeClaim")
        .withNamespace(meta.getNamespace())
        .withName(meta.getName())
        .withUid(meta.getUid())
        .withApiVersion("v1")
        .withResourceVersion(meta.getResourceVersion())
        .build();
  }

  private static PersistentVolume withClaim(
      PersistentVolume volume, @Nullable ObjectReference claim) {
    var spec = Copies.changed(spec(volume), copy -> copy.setClaimRef(claim));
    return Copies.changed(volume, copy -> copy.setSpec(spec));
  }

  /** A copy in a phase, since an instant when that is another. */
  public static PersistentVolume inPhase(PersistentVolume volume, String phase, String instant) {
    if (phase(volume).equals(phase)) {
      return volume;
    }
    var before = volume.getStatus() == null ? new PersistentVolumeStatus() : volume.getStatus();
    var status =
        Copies.changed(
            before,
            copy -> {
              copy.setPhase(phase);
              copy.setLastPhaseTransitionTime(instant);
            });
    return Copies.changed(volume, copy -> copy.setStatus(status));
  }

  /** The amount of a claim or volume as its capacity. */
  public static Map<String, Quantity> capacity(Quantity storage) {
    return Map.of("storage", storage);
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
