package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volumes of a Pod: plugins that have gone, and files that would lie on each other.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go
 */
final class VolumeWarnings {

  private VolumeWarnings() {}

  static void check(List<Volume> volumes, Field at, Found found) {
    for (var i = 0; i < volumes.size(); i++) {
      checkPlugin(volumes.get(i), at.index(i), found);
    }
    for (var volume : volumes) {
      VolumePaths.check(volume, found);
    }
  }

  private static void checkPlugin(Volume volume, Field at, Found found) {
    gone(volume.getPhotonPersistentDisk(), at.child("photonPersistentDisk"), "1.11", "1.16", found);
    if (volume.getGitRepo() != null) {
      found.add(at.child("gitRepo"), "deprecated in v1.11");
    }
    gone(volume.getScaleIO(), at.child("scaleIO"), "1.16", "1.22", found);
    gone(volume.getFlocker(), at.child("flocker"), "1.22", "1.25", found);
    gone(volume.getStorageos(), at.child("storageOS"), "1.22", "1.25", found);
    gone(volume.getQuobyte(), at.child("quobyte"), "1.22", "1.25", found);
    gone(volume.getGlusterfs(), at.child("glusterfs"), "1.25", "1.26", found);
    var ephemeral = volume.getEphemeral();
    if (ephemeral != null && ephemeral.getVolumeClaimTemplate() != null) {
      var here = at.child("ephemeral").child("volumeClaimTemplate").child("spec");
      StorageWarnings.checkClaim(ephemeral.getVolumeClaimTemplate().getSpec(), here, found);
    }
    gone(volume.getCephfs(), at.child("cephfs"), "1.28", "1.31", found);
    gone(volume.getRbd(), at.child("rbd"), "1.28", "1.31", found);
  }

  /** A plugin that a release has deprecated and a later one taken out. */
  static void gone(@Nullable Object plugin, Field at, String deprecated, String gone, Found found) {
    if (plugin != null) {
      found.add(at, "deprecated in v" + deprecated + ", non-functional in v" + gone + "+");
    }
  }
}
