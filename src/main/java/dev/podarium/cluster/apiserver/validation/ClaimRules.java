package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PersistentVolumeClaims. The dump of Go structures after the first line of a refused update is
 * left out.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidatePersistentVolumeClaim, ValidatePersistentVolumeClaimUpdate
 */
public final class ClaimRules {

  private static final String STORAGE = "storage";
  private static final String CLASS = "volume.beta.kubernetes.io/storage-class";

  private ClaimRules() {}

  /** What is asked for. */
  public static void check(PersistentVolumeClaim claim, Field root) {
    ClaimTemplates.check(claim.getSpec(), root.child("spec"));
  }

  /** A claim can be bound, and a bound one ask for more. */
  public static void checkUpdate(
      PersistentVolumeClaim claim, PersistentVolumeClaim stored, Field root) {
    var now = orNew(claim);
    var before = orNew(stored);
    var masked = new PersistentVolumeClaimSpecBuilder(now);
    if (before.getVolumeName() == null || before.getVolumeName().isEmpty()) {
      masked.withVolumeName(before.getVolumeName());
    }
    if (before.getStorageClassName() == null && !Metas.annotations(stored).containsKey(CLASS)) {
      masked.withStorageClassName(null);
    }
    var status = claim.getStatus();
    if (status != null && "Bound".equals(status.getPhase())) {
      masked.withResources(before.getResources());
      masked.withVolumeAttributesClassName(before.getVolumeAttributesClassName());
      checkSize(storage(now), storage(before), status.getCapacity().get(STORAGE), root);
    }
    if (!masked.build().equals(new PersistentVolumeClaimSpecBuilder(before).build())) {
      root.child("spec")
          .forbidden(
              "spec is immutable after creation except resources.requests and"
                  + " volumeAttributesClassName for bound claims");
    }
    if (!Objects.equals(now.getVolumeMode(), before.getVolumeMode())) {
      root.child("volumeMode").invalid(now.getVolumeMode(), "field is immutable");
    }
  }

  /** What was given is not taken back. */
  private static void checkSize(
      @Nullable Quantity now, @Nullable Quantity before, @Nullable Quantity given, Field root) {
    if (now == null || before == null || given == null) {
      return;
    }
    var wanted = Quantities.value(now);
    if (wanted.compareTo(Quantities.value(before)) < 0
        && wanted.compareTo(Quantities.value(given)) <= 0) {
      root.child("spec")
          .child("resources")
          .child("requests")
          .child(STORAGE)
          .forbidden("field can not be less than status.capacity");
    }
  }

  private static @Nullable Quantity storage(PersistentVolumeClaimSpec spec) {
    return spec.getResources() == null ? null : spec.getResources().getRequests().get(STORAGE);
  }

  private static PersistentVolumeClaimSpec orNew(PersistentVolumeClaim claim) {
    return claim.getSpec() == null ? new PersistentVolumeClaimSpec() : claim.getSpec();
  }
}
