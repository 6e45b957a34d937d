package dev.podarium.objects.metadata;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said about an object in its metadata, and copies of it with that changed. */
public final class Metas {

  /**
   * The annotation in which {@code kubectl apply} keeps what was applied.
   *
   * <p>Source: k8s.io/api/core/v1/annotation_key_constants.go, LastAppliedConfigAnnotation
   */
  public static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private Metas() {}

  /** Its labels; empty when it has none. */
  public static Map<String, String> labels(HasMetadata object) {
    return orEmpty(object.getMetadata().getLabels());
  }

  /** Its annotations; empty when it has none. */
  public static Map<String, String> annotations(HasMetadata object) {
    return orEmpty(object.getMetadata().getAnnotations());
  }

  /** Its owners; empty when it has none. */
  public static List<OwnerReference> owners(HasMetadata object) {
    var owners = object.getMetadata().getOwnerReferences();
    return owners == null ? List.of() : owners;
  }

  /** Its finalizers; empty when it has none. */
  public static List<String> finalizers(HasMetadata object) {
    var finalizers = object.getMetadata().getFinalizers();
    return finalizers == null ? List.of() : finalizers;
  }

  /** The owner that manages it, at most one; null for an orphan. */
  public static @Nullable OwnerReference controllerOf(HasMetadata object) {
    for (var owner : owners(object)) {
      if (Boolean.TRUE.equals(owner.getController())) {
        return owner;
      }
    }
    return null;
  }

  /** The uid of the owner that manages an object; null when it has none. */
  public static @Nullable String controllerUid(HasMetadata object) {
    var controller = controllerOf(object);
    return controller == null ? null : controller.getUid();
  }

  /** Whether {@code owner} is its managing controller, by uid. */
  public static boolean isControlledBy(HasMetadata object, HasMetadata owner) {
    var controller = controllerOf(object);
    return controller != null && Objects.equals(controller.getUid(), owner.getMetadata().getUid());
  }

  /** Whether its deletion has been asked for. */
  public static boolean deleting(HasMetadata object) {
    return object.getMetadata().getDeletionTimestamp() != null;
  }

  /** {@code metadata.generation}, 0 when the kind has none. */
  public static long generation(HasMetadata object) {
    var generation = object.getMetadata().getGeneration();
    return generation == null ? 0 : generation;
  }

  /** The reference by which a controller marks what it owns. */
  public static OwnerReference controllerReference(HasMetadata owner) {
    var reference = new OwnerReference();
    reference.setApiVersion(owner.getApiVersion());
    reference.setKind(owner.getKind());
    reference.setName(owner.getMetadata().getName());
    reference.setUid(owner.getMetadata().getUid());
    reference.setController(true);
    reference.setBlockOwnerDeletion(true);
    return reference;
  }

  public static <T extends HasMetadata> T withResourceVersion(T object, @Nullable String version) {
    var metadata = object.getMetadata();
    return metadata != null && Objects.equals(version, metadata.getResourceVersion())
        ? object
        : changed(object, meta -> meta.setResourceVersion(version));
  }

  public static <T extends HasMetadata> T withGeneration(T object, @Nullable Long generation) {
    return changed(object, meta -> meta.setGeneration(generation));
  }

  public static <T extends HasMetadata> T withNamespace(T object, @Nullable String namespace) {
    return changed(object, meta -> meta.setNamespace(namespace));
  }

  public static <T extends HasMetadata> T withName(T object, String name) {
    return changed(object, meta -> meta.setName(name));
  }

  public static <T extends HasMetadata> T withLabels(T object, Map<String, String> labels) {
    return changed(object, meta -> meta.setLabels(labels));
  }

  public static <T extends HasMetadata> T withAnnotations(
      T object, Map<String, String> annotations) {
    return changed(object, meta -> meta.setAnnotations(annotations));
  }

  /** The revision at which it was stored; 0 for one that is not. */
  public static long revision(HasMetadata object) {
    var version = object.getMetadata().getResourceVersion();
    return version == null || version.isEmpty() ? 0 : Long.parseLong(version);
  }

  /** A copy with one annotation set. */
  public static <T extends HasMetadata> T withAnnotation(T object, String key, String value) {
    return withAnnotations(object, with(annotations(object), key, value));
  }

  /** A copy with one label set. */
  public static <T extends HasMetadata> T withLabel(T object, String key, String value) {
    return withLabels(object, with(labels(object), key, value));
  }

  public static <T extends HasMetadata> T withOwners(T object, List<OwnerReference> owners) {
    return changed(object, meta -> meta.setOwnerReferences(owners));
  }

  /** A copy that {@code controller} manages, besides its other owners. */
  public static <T extends HasMetadata> T withController(T object, HasMetadata controller) {
    var all = new ArrayList<>(owners(object));
    all.add(controllerReference(controller));
    return withOwners(object, all);
  }

  /** The same with each owner once: of references that are equal in all the first stays. */
  public static <T extends HasMetadata> T withDistinctOwners(T object) {
    if (owners(object).size() < 2) {
      return object;
    }
    var distinct = owners(object).stream().distinct().toList();
    return distinct.size() == owners(object).size() ? object : withOwners(object, distinct);
  }

  public static <T extends HasMetadata> T withFinalizers(T object, List<String> finalizers) {
    return changed(object, meta -> meta.setFinalizers(finalizers));
  }

  /** A copy that also waits for whoever that finalizer belongs to; each stands there once. */
  public static <T extends HasMetadata> T withFinalizer(T object, String finalizer) {
    var all = new ArrayList<>(finalizers(object));
    if (!all.contains(finalizer)) {
      all.add(finalizer);
    }
    return withFinalizers(object, all);
  }

  /** A copy as the API server stamps it at its creation. */
  public static <T extends HasMetadata> T born(T object, String uid, String timestamp) {
    return changed(
        object,
        meta -> {
          meta.setUid(uid);
          meta.setCreationTimestamp(timestamp);
        });
  }

  /** A copy whose deletion has been asked for, with {@code graceSeconds} virtual seconds to end. */
  public static <T extends HasMetadata> T withDeletion(
      T object, String timestamp, long graceSeconds) {
    return changed(
        object,
        meta -> {
          meta.setDeletionTimestamp(timestamp);
          meta.setDeletionGracePeriodSeconds(graceSeconds);
        });
  }

  /** A copy that is being deleted and has no grace period of its own, as a Namespace. */
  public static <T extends HasMetadata> T withDeletionTimestamp(T object, String timestamp) {
    return changed(object, meta -> meta.setDeletionTimestamp(timestamp));
  }

  /**
   * A copy without what only the server may say of a new object.
   *
   * <p>Source: k8s.io/apiserver/pkg/registry/rest/meta.go, WipeObjectMetaSystemFields
   */
  public static <T extends HasMetadata> T withoutSystemFields(T object) {
    return changed(
        object,
        meta -> {
          meta.setUid(null);
          meta.setCreationTimestamp(null);
          meta.setDeletionTimestamp(null);
          meta.setDeletionGracePeriodSeconds(null);
          meta.setSelfLink(null);
          meta.setManagedFields(new ArrayList<>());
        });
  }

  /**
   * A copy with what identifies and stamps the object taken over from {@code stored}. A deletion
   * that is under way stays as it is; one that an update claims is left for validation to refuse.
   *
   * <p>Source: k8s.io/apiserver/pkg/registry/rest/update.go, BeforeUpdate
   */
  public static <T extends HasMetadata> T withIdentityOf(T object, HasMetadata stored) {
    var from = stored.getMetadata();
    return changed(
        object,
        meta -> {
          meta.setUid(from.getUid());
          meta.setCreationTimestamp(from.getCreationTimestamp());
          meta.setGeneration(from.getGeneration());
          meta.setResourceVersion(from.getResourceVersion());
          meta.setSelfLink(null);
          meta.setManagedFields(new ArrayList<>());
          if (from.getDeletionTimestamp() != null) {
            meta.setDeletionTimestamp(from.getDeletionTimestamp());
          }
          if (meta.getDeletionGracePeriodSeconds() == null) {
            meta.setDeletionGracePeriodSeconds(from.getDeletionGracePeriodSeconds());
          }
        });
  }

  /** A copy with all of its metadata replaced. */
  public static <T extends HasMetadata> T withMetadata(T object, ObjectMeta metadata) {
    return Copies.changed(object, copy -> copy.setMetadata(metadata));
  }

  private static <T extends HasMetadata> T changed(T object, Consumer<ObjectMeta> change) {
    var metadata = object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
    return withMetadata(object, Copies.changed(metadata, change));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
