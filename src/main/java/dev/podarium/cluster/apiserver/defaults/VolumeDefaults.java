package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import dev.podarium.objects.pods.VolumeSources;
import io.fabric8.kubernetes.api.model.AzureDiskVolumeSource;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.DownwardAPIProjection;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeSource;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.ISCSIVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimTemplate;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.RBDVolumeSource;
import io.fabric8.kubernetes.api.model.ScaleIOVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of a Pod's volumes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go
 */
final class VolumeDefaults {

  /** 0644 in octal: readable by all. */
  private static final int MODE = 420;

  /** Seconds that a token lives. */
  private static final long TOKEN_SECONDS = 3600;

  private static final Defaults<DownwardAPIVolumeFile> FILE =
      Defaults.of(DownwardAPIVolumeFile.class).part("fieldRef", ContainerDefaults.FIELD_REF);

  private static final Defaults<VolumeProjection> PROJECTION =
      Defaults.of(VolumeProjection.class)
          .part("downwardAPI", Defaults.of(DownwardAPIProjection.class).each("items", FILE))
          .part(
              "serviceAccountToken",
              Defaults.of(ServiceAccountTokenProjection.class)
                  .value("expirationSeconds", TOKEN_SECONDS));

  private static final Defaults<EphemeralVolumeSource> EPHEMERAL =
      Defaults.of(EphemeralVolumeSource.class)
          .part(
              "volumeClaimTemplate",
              Defaults.of(PersistentVolumeClaimTemplate.class)
                  .part(
                      "spec",
                      Defaults.of(PersistentVolumeClaimSpec.class)
                          .value("volumeMode", "Filesystem")));

  static final Defaults<Volume> VOLUME =
      Defaults.of(Volume.class)
          .computed("emptyDir", VolumeDefaults::emptyDirWithoutSource)
          .part("secret", Defaults.of(SecretVolumeSource.class).value("defaultMode", MODE))
          .part("configMap", Defaults.of(ConfigMapVolumeSource.class).value("defaultMode", MODE))
          .part(
              "downwardAPI",
              Defaults.of(DownwardAPIVolumeSource.class)
                  .each("items", FILE)
                  .value("defaultMode", MODE))
          .part(
              "projected",
              Defaults.of(ProjectedVolumeSource.class)
                  .each("sources", PROJECTION)
                  .value("defaultMode", MODE))
          .part("hostPath", Defaults.of(HostPathVolumeSource.class).computed("type", path -> ""))
          .part("iscsi", Defaults.of(ISCSIVolumeSource.class).value("iscsiInterface", "default"))
          .part(
              "rbd",
              Defaults.of(RBDVolumeSource.class)
                  .value("pool", "rbd")
                  .value("user", "admin")
                  .value("keyring", "/etc/ceph/keyring"))
          .part(
              "azureDisk",
              Defaults.of(AzureDiskVolumeSource.class)
                  .value("cachingMode", "ReadWrite")
                  .value("fsType", "ext4")
                  .value("kind", "Shared")
                  .value("readOnly", false))
          .part(
              "scaleIO",
              Defaults.of(ScaleIOVolumeSource.class)
                  .value("storageMode", "ThinProvisioned")
                  .value("fsType", "xfs"))
          .part("ephemeral", EPHEMERAL);

  private VolumeDefaults() {}

  private static @Nullable Object emptyDirWithoutSource(Volume volume) {
    return VolumeSources.of(volume).isEmpty() ? new EmptyDirVolumeSource() : null;
  }
}
