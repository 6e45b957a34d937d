package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of every kind.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/validation/objectmeta.go
 */
public final class Metadata {

  private static final int ANNOTATIONS_BYTES = 256 * 1024;

  private static final List<String> STANDARD_FINALIZERS =
      List.of("kubernetes", "orphan", "foregroundDeletion");

  private Metadata() {}

  /** What a new object, or one after an update, says of itself. */
  public static void check(ObjectMeta meta, boolean namespaced, Names.Rule names, Field at) {
    checkNames(meta, names, at);
    checkNamespace(meta.getNamespace(), namespaced, at.child("namespace"));
    at.child("generation").notNegative(meta.getGeneration());
    Labels.check(meta.getLabels(), at.child("labels"));
    checkAnnotations(meta.getAnnotations(), at.child("annotations"));
    checkOwners(meta.getOwnerReferences(), at.child("ownerReferences"));
    checkFinalizers(meta.getFinalizers(), at.child("finalizers"));
  }

  /** What an update may not change. */
  public static void checkUpdate(HasMetadata object, HasMetadata stored, Field at) {
    var now = object.getMetadata();
    var before = stored.getMetadata();
    checkNewFinalizers(now, before, at.child("finalizers"));
    at.child("name").immutable(now.getName(), before.getName());
    at.child("namespace").immutable(now.getNamespace(), before.getNamespace());
    at.child("uid").immutable(now.getUid(), before.getUid());
    at.child("creationTimestamp")
        .immutable(now.getCreationTimestamp(), before.getCreationTimestamp());
    at.child("deletionTimestamp")
        .immutable(now.getDeletionTimestamp(), before.getDeletionTimestamp());
    at.child("deletionGracePeriodSeconds")
        .immutable(now.getDeletionGracePeriodSeconds(), before.getDeletionGracePeriodSeconds());
    if (isEmpty(now.getResourceVersion())) {
      at.child("resourceVersion").invalid("", "must be specified for an update");
    }
  }

  private static void checkNames(ObjectMeta meta, Names.Rule names, Field at) {
    var prefix = meta.getGenerateName();
    if (!isEmpty(prefix)) {
      at.child("generateName").invalid(prefix, names.problemsOfPrefix(prefix));
    }
    if (isEmpty(meta.getName())) {
      at.child("name").required("name or generateName is required");
    } else {
      at.child("name").invalid(meta.getName(), names.problems(meta.getName()));
    }
  }

  private static void checkNamespace(@Nullable String namespace, boolean namespaced, Field at) {
    if (!namespaced) {
      if (!isEmpty(namespace)) {
        at.forbidden("not allowed on this type");
      }
    } else if (namespace == null || namespace.isEmpty()) {
      at.required();
    } else {
      at.invalid(namespace, Names.dns1123Label(namespace));
    }
  }

  static void checkAnnotations(@Nullable Map<String, String> annotations, Field at) {
    if (annotations == null || annotations.isEmpty()) {
      return;
    }
    var bytes = 0L;
    for (var entry : annotations.entrySet()) {
      at.invalid(entry.getKey(), Names.annotationKey(entry.getKey()));
      bytes += utf8(entry.getKey()) + utf8(entry.getValue());
    }
    if (bytes > ANNOTATIONS_BYTES) {
      at.tooLong(ANNOTATIONS_BYTES);
    }
  }

  private static void checkOwners(@Nullable List<OwnerReference> owners, Field at) {
    var controllers = new ArrayList<String>();
    for (var i = 0; owners != null && i < owners.size(); i++) {
      var owner = owners.get(i);
      checkNotEmpty(owner.getApiVersion(), "version", at.child("apiVersion"));
      checkNotEmpty(owner.getKind(), "kind", at.child("kind"));
      checkNotEmpty(owner.getName(), "name", at.child("name"));
      checkNotEmpty(owner.getUid(), "uid", at.child("uid"));
      if ("Event".equals(owner.getKind()) && "v1".equals(owner.getApiVersion())) {
        at.invalid(owner, "/v1, Kind=Event is disallowed from being an owner");
      }
      if (Boolean.TRUE.equals(owner.getController())) {
        controllers.add(owner.getName());
      }
    }
    if (controllers.size() > 1) {
      at.invalid(
          owners,
          "Only one reference can have Controller set to true. Found \"true\" in references for %s"
                  .formatted(controllers.get(0))
              + " and "
              + controllers.get(1));
    }
  }

  private static void checkNotEmpty(@Nullable String value, String what, Field at) {
    if (value == null || value.isEmpty()) {
      at.invalid("", what + " must not be empty");
    }
  }

  private static void checkFinalizers(@Nullable List<String> finalizers, Field at) {
    if (finalizers == null || finalizers.isEmpty()) {
      return;
    }
    for (var finalizer : finalizers) {
      at.invalid(finalizer, Names.qualified(finalizer));
      if (finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer)) {
        at.invalid(
            finalizer, "name is neither a standard finalizer name nor is it fully qualified");
      }
    }
    if (finalizers.contains("orphan") && finalizers.contains("foregroundDeletion")) {
      at.invalid(finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
    }
  }

  private static void checkNewFinalizers(ObjectMeta now, ObjectMeta before, Field at) {
    if (before.getDeletionTimestamp() == null) {
      return;
    }
    var fresh = new ArrayList<>(now.getFinalizers());
    fresh.removeAll(before.getFinalizers());
    if (!fresh.isEmpty()) {
      at.forbidden(
          "no new finalizers can be added if the object is being deleted, found new finalizers"
              + " []string{\""
              + String.join("\", \"", fresh)
              + "\"}");
    }
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static long utf8(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8).length;
  }
}
