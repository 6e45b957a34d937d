package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Claims that are made for a Pod and go with it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidatePersistentVolumeClaimTemplate
 */
final class ClaimTemplates {

  private static final List<String> ACCESS =
      List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
  private static final List<String> MODES = List.of("Block", "Filesystem");

  private ClaimTemplates() {}

  static void check(EphemeralVolumeSource source, Field at) {
    var template = source.getVolumeClaimTemplate();
    if (template == null) {
      at.child("volumeClaimTemplate").required();
      return;
    }
    var here = at.child("volumeClaimTemplate");
    if (template.getMetadata() != null) {
      checkMetadata(template.getMetadata(), here.child("metadata"));
    }
    check(template.getSpec(), here.child("spec"));
  }

  private static void checkMetadata(ObjectMeta meta, Field at) {
    Labels.check(meta.getLabels(), at.child("labels"));
    Metadata.checkAnnotations(meta.getAnnotations(), at.child("annotations"));
    forbid(meta.getName(), at.child("name"));
    forbid(meta.getGenerateName(), at.child("generateName"));
    forbid(meta.getNamespace(), at.child("namespace"));
    forbid(meta.getUid(), at.child("uid"));
    forbid(meta.getResourceVersion(), at.child("resourceVersion"));
    forbid(meta.getGeneration(), at.child("generation"));
    forbid(meta.getCreationTimestamp(), at.child("creationTimestamp"));
    forbid(meta.getDeletionTimestamp(), at.child("deletionTimestamp"));
    forbid(meta.getDeletionGracePeriodSeconds(), at.child("deletionGracePeriodSeconds"));
    forbid(emptyAsNull(meta.getOwnerReferences()), at.child("ownerReferences"));
    forbid(emptyAsNull(meta.getFinalizers()), at.child("finalizers"));
  }

  /** What any claim asks for. */
  static void check(@Nullable PersistentVolumeClaimSpec claim, Field at) {
    var spec = claim == null ? new PersistentVolumeClaimSpec() : claim;
    checkAccess(spec.getAccessModes(), at.child("accessModes"));
    checkStorage(spec, at.child("resources").key("storage"));
    if (spec.getStorageClassName() != null && !spec.getStorageClassName().isEmpty()) {
      at.child("storageClassName")
          .invalid(spec.getStorageClassName(), Names.dns1123Subdomain(spec.getStorageClassName()));
    }
    if (spec.getVolumeMode() != null) {
      at.child("volumeMode").oneOf(spec.getVolumeMode(), MODES);
    }
    checkDataSources(spec, at);
  }

  private static void checkAccess(List<String> modes, Field at) {
    if (modes.isEmpty()) {
      at.required("at least 1 access mode is required");
    }
    checkModes(modes, at);
  }

  /** One mode beside which there is no other, or others. */
  static void checkModes(List<String> modes, Field at) {
    for (var mode : modes) {
      at.oneOf(mode, ACCESS);
    }
    if (modes.contains("ReadWriteOncePod") && modes.size() > 1) {
      at.forbidden("may not use ReadWriteOncePod with other access modes");
    }
  }

  private static void checkStorage(PersistentVolumeClaimSpec spec, Field at) {
    var resources = spec.getResources();
    var storage = resources == null ? null : resources.getRequests().get("storage");
    if (storage == null) {
      at.required();
    } else if (Quantities.value(storage).signum() <= 0) {
      at.invalid(ResourceRules.text(storage), "must be greater than zero");
    }
  }

  private static void checkDataSources(PersistentVolumeClaimSpec spec, Field at) {
    var source = spec.getDataSource();
    var ref = spec.getDataSourceRef();
    checkGroup(source == null ? null : source.getApiGroup(), at.child("dataSource"));
    checkGroup(ref == null ? null : ref.getApiGroup(), at.child("dataSourceRef"));
    if (source == null || ref == null) {
      return;
    }
    var same =
        Objects.equals(source.getName(), ref.getName())
            && Objects.equals(source.getKind(), ref.getKind())
            && Objects.equals(source.getApiGroup(), ref.getApiGroup());
    if (!same) {
      at.invalid(spec, "must match dataSourceRef");
    }
  }

  private static void checkGroup(@Nullable String group, Field at) {
    if (group != null && !group.isEmpty()) {
      at.child("apiGroup").invalid(group, Names.dns1123Subdomain(group));
    }
  }

  private static void forbid(@Nullable Object given, Field at) {
    if (given != null) {
      at.forbidden("cannot be set");
    }
  }

  private static @Nullable Object emptyAsNull(@Nullable List<?> list) {
    return list == null || list.isEmpty() ? null : list;
  }
}
