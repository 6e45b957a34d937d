package dev.podarium.cluster.apiserver;

import dev.podarium.cluster.apiserver.kinds.Resource;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Metadata;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** Refuses what breaks a rule of its kind, or one that all kinds share, with all that is wrong. */
final class Validation {

  private Validation() {}

  static void refuseInvalid(ObjectRef ref, Resource<HasMetadata> resource, HasMetadata object) {
    refuse(
        ref,
        metadataErrors(ref, resource, object),
        resource.validateCreate(object),
        resource.validate(object));
  }

  static void refuseInvalidUpdate(
      ObjectRef ref, Resource<HasMetadata> resource, HasMetadata object, HasMetadata stored) {
    var changes = Field.root();
    Metadata.checkUpdate(object, stored, changes.child("metadata"));
    refuse(
        ref,
        changes.found(),
        metadataErrors(ref, resource, object),
        resource.validateUpdate(object, stored),
        resource.validate(object));
  }

  static void refuseInvalidStatus(
      ObjectRef ref, Resource<HasMetadata> resource, HasMetadata object, HasMetadata stored) {
    refuse(ref, resource.validateStatusUpdate(object, stored));
  }

  private static List<FieldError> metadataErrors(
      ObjectRef ref, Resource<HasMetadata> resource, HasMetadata object) {
    var found = Field.root();
    Metadata.check(
        object.getMetadata(), ref.kind().namespaced(), resource.names(), found.child("metadata"));
    return found.found();
  }

  @SafeVarargs
  private static void refuse(ObjectRef ref, List<FieldError>... found) {
    var all = new ArrayList<FieldError>();
    for (var errors : found) {
      all.addAll(errors);
    }
    if (!all.isEmpty()) {
      throw Refusals.invalid(ref, all);
    }
  }
}
