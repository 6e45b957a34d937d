package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Request.Patch;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Json;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.decoding.Decoding;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.patch.BadPatch;
import dev.podarium.objects.patch.JsonPatch;
import dev.podarium.objects.patch.KnownFields;
import dev.podarium.objects.patch.MergePatch;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicMerge;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the object that a patch asks for; it is stored, or not, as an update with it would be.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
public final class Patching {

  private Patching() {}

  /**
   * The stored object as the patch changes it, before defaulting and validation.
   *
   * @throws dev.podarium.api.Refusal when the patch cannot be read or carried out, or would rename
   *     the object
   */
  public static HasMetadata patched(HasMetadata stored, Patch patch) {
    var before = Json.tree((Object) stored);
    var object = object(after(before, patch, stored.getClass()), patch, stored);
    var name = object.getMetadata().getName();
    if (!Objects.equals(name, stored.getMetadata().getName())) {
      throw Refusals.badRequest(
          "the name of the object (%s) does not match the name on the URL (%s)"
              .formatted(name, stored.getMetadata().getName()));
    }
    refuseOtherUid(object, stored);
    return object;
  }

  private static Map<String, Object> after(
      Map<String, Object> before, Patch patch, Class<? extends HasMetadata> type) {
    return switch (patch.type()) {
      case JSON -> jsonPatched(before, PatchBody.list(patch.body()));
      case MERGE -> MergePatch.apply(before, PatchBody.map(patch.body()));
      case STRATEGIC_MERGE -> merged(before, PatchBody.map(patch.body()), MergeSchema.of(type));
      case APPLY ->
          throw Refusals.badRequest(
              "server-side apply is not simulated: apply from the client side instead");
    };
  }

  private static Map<String, Object> jsonPatched(
      Map<String, Object> before, List<Object> operations) {
    try {
      return JsonPatch.apply(before, operations);
    } catch (BadPatch bad) {
      throw PatchRefusals.notCarriedOut();
    }
  }

  private static Map<String, Object> merged(
      Map<String, Object> before, Map<String, Object> patch, MergeSchema schema) {
    try {
      return StrategicMerge.apply(before, patch, schema);
    } catch (BadPatch bad) {
      throw Refusals.unexpected(String.valueOf(bad.getMessage()));
    }
  }

  private static HasMetadata object(Map<String, Object> tree, Patch patch, HasMetadata stored) {
    try {
      var known = KnownFields.of(tree, stored.getClass());
      return Json.object(Decoding.decoded(known, stored.getClass()), stored.getClass());
    } catch (Undecodable problem) {
      throw PatchRefusals.wrongType(patch, stored, problem);
    }
  }

  /** The server's two layers both look at it, so it is said twice. */
  private static void refuseOtherUid(HasMetadata object, HasMetadata stored) {
    var uid = object.getMetadata().getUid();
    if (uid != null && !uid.equals(stored.getMetadata().getUid())) {
      var error = FieldError.invalid("metadata.uid", uid, "field is immutable");
      throw Refusals.invalid(ObjectRef.of(stored), List.of(error, error));
    }
  }
}
