package dev.podarium.cluster.controllers.volume;

import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volume that fits a claim best: one that is kept for it, or else of those that are free, of
 * its class and large enough one with as few other access modes as possible, and of these the
 * smallest.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/index.go;
 * k8s.io/component-helpers/storage/volume/pv_helpers.go, FindMatchingVolume
 */
record BestVolume(PersistentVolumeClaim claim) {

  Optional<PersistentVolume> among(List<PersistentVolume> volumes) {
    var fitting = volumes.stream().filter(this::couldServe).toList();
    var kept =
        fitting.stream().filter(volume -> PersistentVolumes.isFor(volume, claim)).findFirst();
    return kept.isPresent()
        ? kept
        : fitting.stream()
            .filter(this::isFree)
            .min(
                Comparator.comparing(BestVolume::modes)
                    .thenComparing(volume -> amount(PersistentVolumes.storage(volume))));
  }

  private static int modes(PersistentVolume volume) {
    return PersistentVolumes.spec(volume).getAccessModes().size();
  }

  private boolean couldServe(PersistentVolume volume) {
    var spec = PersistentVolumes.spec(volume);
    var wanted = VolumeClaims.spec(claim);
    return (spec.getClaimRef() == null || PersistentVolumes.isFor(volume, claim))
        && !Metas.deleting(volume)
        && amount(PersistentVolumes.storage(volume)).compareTo(amount(VolumeClaims.storage(claim)))
            >= 0
        && PersistentVolumes.mode(volume).equals(VolumeClaims.mode(claim))
        && orEmpty(spec.getVolumeAttributesClassName())
            .equals(orEmpty(wanted.getVolumeAttributesClassName()))
        && new HashSet<>(spec.getAccessModes()).containsAll(wanted.getAccessModes());
  }

  private boolean isFree(PersistentVolume volume) {
    var selector = VolumeClaims.spec(claim).getSelector();
    return PersistentVolumes.phase(volume).equals("Available")
        && PersistentVolumes.className(volume).equals(orEmpty(VolumeClaims.className(claim)))
        && (selector == null || Selectors.matches(selector, Metas.labels(volume)));
  }

  private static BigDecimal amount(@Nullable Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : Quantities.value(quantity);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
