package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * StorageClasses. Their topologies are not judged.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/storage/validation/validation.go,
 * ValidateStorageClass, ValidateStorageClassUpdate
 */
public final class StorageClassRules {

  private static final List<String> POLICIES = List.of("Delete", "Retain");
  private static final List<String> MODES = List.of("Immediate", "WaitForFirstConsumer");

  private StorageClassRules() {}

  /** What it says. */
  public static void check(StorageClass storage, Field root) {
    var provisioner = storage.getProvisioner();
    if (provisioner == null || provisioner.isEmpty()) {
      root.child("provisioner").required();
    } else {
      root.child("provisioner")
          .invalid(provisioner, Names.qualified(provisioner.toLowerCase(Locale.ROOT)));
    }
    if (parameters(storage).containsKey("")) {
      root.child("parameters").invalid("", "field can not be empty.");
    }
    if (storage.getReclaimPolicy() != null) {
      root.child("reclaimPolicy").oneOf(storage.getReclaimPolicy(), POLICIES);
    }
    if (storage.getVolumeBindingMode() == null) {
      root.child("volumeBindingMode").required();
    } else {
      root.child("volumeBindingMode").oneOf(storage.getVolumeBindingMode(), MODES);
    }
  }

  /** What may not change: all but whether volumes may grow. */
  public static void checkUpdate(StorageClass storage, StorageClass stored, Field root) {
    forbidChange(parameters(storage), parameters(stored), "parameters", root);
    forbidChange(storage.getProvisioner(), stored.getProvisioner(), "provisioner", root);
    forbidChange(storage.getReclaimPolicy(), stored.getReclaimPolicy(), "reclaimPolicy", root);
    root.child("volumeBindingMode")
        .immutable(storage.getVolumeBindingMode(), stored.getVolumeBindingMode());
  }

  private static void forbidChange(
      @Nullable Object now, @Nullable Object before, String field, Field root) {
    if (!Objects.equals(now, before)) {
      root.child(field).forbidden("updates to " + field + " are forbidden.");
    }
  }

  private static Map<String, String> parameters(StorageClass storage) {
    return storage.getParameters() == null ? Map.of() : storage.getParameters();
  }
}
