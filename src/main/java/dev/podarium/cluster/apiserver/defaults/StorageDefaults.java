package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/**
 * Defaults of volumes and of their classes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go, pkg/apis/storage/v1/defaults.go
 */
public final class StorageDefaults {

  /** Of a PersistentVolume. */
  public static final Defaults<PersistentVolume> VOLUME =
      Defaults.of(PersistentVolume.class)
          .part(
              "spec",
              Defaults.of(PersistentVolumeSpec.class)
                  .value("persistentVolumeReclaimPolicy", "Retain")
                  .value("volumeMode", "Filesystem")
                  .part(
                      "hostPath",
                      Defaults.of(HostPathVolumeSource.class).computed("type", path -> "")));

  /** Of a StorageClass. */
  public static final Defaults<StorageClass> CLASS =
      Defaults.of(StorageClass.class)
          .value("reclaimPolicy", "Delete")
          .value("volumeBindingMode", "Immediate");

  private StorageDefaults() {}
}
