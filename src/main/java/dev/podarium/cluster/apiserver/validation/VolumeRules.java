package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.pods.VolumeSources;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.LocalVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * PersistentVolumes. Sources that belong to storage vendors are taken as they are; the dump of Go
 * structures after the first line of a refused update is left out.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidatePersistentVolumeSpec, ValidatePersistentVolumeUpdate
 */
public final class VolumeRules {

  private static final List<String> POLICIES = List.of("Delete", "Recycle", "Retain");
  private static final List<String> MODES = List.of("Block", "Filesystem");
  private static final String STORAGE = "storage";

  private VolumeRules() {}

  /** What it offers. */
  public static void check(PersistentVolume volume, Field root) {
    var spec = PersistentVolumes.spec(volume);
    var at = root.child("spec");
    if (spec.getAccessModes().isEmpty()) {
      at.child("accessModes").required();
    }
    ClaimTemplates.checkModes(spec.getAccessModes(), at.child("accessModes"));
    checkCapacity(spec, at.child("capacity"));
    if (spec.getPersistentVolumeReclaimPolicy() != null) {
      at.child("persistentVolumeReclaimPolicy")
          .oneOf(spec.getPersistentVolumeReclaimPolicy(), POLICIES);
    }
    checkSource(spec, at);
    var name = PersistentVolumes.className(volume);
    if (!name.isEmpty()) {
      at.child("storageClassName").invalid(name, Names.dns1123Subdomain(name));
    }
    if (spec.getVolumeMode() != null) {
      at.child("volumeMode").oneOf(spec.getVolumeMode(), MODES);
    }
  }

  private static void checkCapacity(PersistentVolumeSpec spec, Field at) {
    var capacity = spec.getCapacity();
    if (capacity.isEmpty()) {
      at.required();
    }
    if (!capacity.containsKey(STORAGE) || capacity.size() > 1) {
      at.notSupported(capacity, List.of(STORAGE));
    }
    capacity.forEach(
        (resource, amount) -> {
          if (Quantities.value(amount).signum() <= 0) {
            at.key(resource).invalid(ResourceRules.text(amount), "must be greater than zero");
          }
        });
  }

  private static void checkSource(PersistentVolumeSpec spec, Field at) {
    if (VolumeSources.of(spec).isEmpty()) {
      at.required("must specify a volume type");
    }
    var host = spec.getHostPath();
    if (host != null) {
      Volumes.checkHostPath(host, at.child("hostPath"));
      if (isRoot(host.getPath()) && "Recycle".equals(spec.getPersistentVolumeReclaimPolicy())) {
        at.child("persistentVolumeReclaimPolicy")
            .forbidden("may not be 'recycle' for a hostPath mount of '/'");
      }
    }
    if (spec.getLocal() != null) {
      checkLocal(spec.getLocal(), at.child("local"));
      if (spec.getNodeAffinity() == null) {
        at.child("nodeAffinity").required("Local volume requires node affinity");
      }
    }
  }

  private static boolean isRoot(String path) {
    return path != null && path.startsWith("/") && Path.of(path).normalize().getNameCount() == 0;
  }

  private static void checkLocal(LocalVolumeSource local, Field at) {
    if (local.getPath() == null || local.getPath().isEmpty()) {
      at.child("path").required();
    } else {
      Paths.checkNoBacksteps(local.getPath(), at.child("path"));
    }
  }

  /** Where the data are cannot change, nor how they are read. */
  public static void checkUpdate(PersistentVolume volume, PersistentVolume stored, Field root) {
    var now = PersistentVolumes.spec(volume);
    var before = PersistentVolumes.spec(stored);
    if (!VolumeSources.same(now, before)) {
      root.child("spec")
          .child("persistentvolumesource")
          .forbidden("spec.persistentvolumesource is immutable after creation");
    }
    if (!Objects.equals(now.getVolumeMode(), before.getVolumeMode())) {
      root.child("volumeMode").invalid(now.getVolumeMode(), "field is immutable");
    }
  }
}
