package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import org.jspecify.annotations.Nullable;

/**
 * Volumes, claims and classes of storage.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/persistentvolume/util.go,
 * pkg/api/persistentvolumeclaim/util.go, pkg/api/storage/util.go
 */
final class StorageWarnings {

  private static final String CLASS = "volume.beta.kubernetes.io/storage-class";

  private StorageWarnings() {}

  static void check(PersistentVolumeClaim claim, Field root, Found found) {
    checkAnnotation(claim, root, found);
    checkClaim(claim.getSpec(), root.child("spec"), found);
  }

  static void checkClaim(@Nullable PersistentVolumeClaimSpec spec, Field at, Found found) {
    var resources = spec == null ? null : spec.getResources();
    if (resources != null) {
      var here = at.child("resources");
      PodWarnings.checkBytes("storage", resources.getRequests(), here.child("requests"), found);
      PodWarnings.checkBytes("storage", resources.getLimits(), here.child("limits"), found);
    }
  }

  static void check(PersistentVolume volume, Field root, Found found) {
    checkAnnotation(volume, root, found);
    var spec = volume.getSpec();
    if (spec == null) {
      return;
    }
    var at = root.child("spec");
    if ("Recycle".equals(spec.getPersistentVolumeReclaimPolicy())) {
      found.add(
          at.child("persistentVolumeReclaimPolicy"),
          "The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use"
              + " dynamic provisioning.");
    }
    var affinity = spec.getNodeAffinity();
    var required = affinity == null ? null : affinity.getRequired();
    for (var i = 0; required != null && i < required.getNodeSelectorTerms().size(); i++) {
      var here = at.child("nodeAffinity").child("required").child("nodeSelectorTerms").index(i);
      NodeLabels.checkTerm(required.getNodeSelectorTerms().get(i), false, here, found);
    }
    checkPlugins(spec, at, found);
  }

  private static void checkPlugins(PersistentVolumeSpec spec, Field at, Found found) {
    VolumeWarnings.gone(spec.getCephfs(), at.child("cephfs"), "1.28", "1.31", found);
    VolumeWarnings.gone(
        spec.getPhotonPersistentDisk(), at.child("photonPersistentDisk"), "1.11", "1.16", found);
    VolumeWarnings.gone(spec.getScaleIO(), at.child("scaleIO"), "1.16", "1.22", found);
    VolumeWarnings.gone(spec.getStorageos(), at.child("storageOS"), "1.22", "1.25", found);
    VolumeWarnings.gone(spec.getGlusterfs(), at.child("glusterfs"), "1.25", "1.26", found);
    VolumeWarnings.gone(spec.getRbd(), at.child("rbd"), "1.28", "1.31", found);
  }

  static void check(StorageClass storage, Field root, Found found) {
    for (var i = 0; i < storage.getAllowedTopologies().size(); i++) {
      var labels = storage.getAllowedTopologies().get(i).getMatchLabelExpressions();
      var at = root.child("allowedTopologies").index(i).child("matchLabelExpressions");
      for (var j = 0; j < labels.size(); j++) {
        NodeLabels.check(labels.get(j).getKey(), at.index(j).child("key"), found);
      }
    }
  }

  private static void checkAnnotation(HasMetadata object, Field root, Found found) {
    var annotations = object.getMetadata().getAnnotations();
    if (annotations != null && annotations.containsKey(CLASS)) {
      found.add(
          root.child("metadata").child("annotations").key(CLASS),
          "deprecated since v1.8; use \"storageClassName\" attribute instead");
    }
  }
}
