package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.CallOptions.FieldValidation;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.CustomObject;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.decoding.Decoding;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.patch.BadPatch;
import dev.podarium.objects.patch.GoText;
import dev.podarium.objects.patch.JsonPatch;
import dev.podarium.objects.patch.KnownFields;
import dev.podarium.objects.patch.MergePatch;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicMerge;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the object that a patch asks for; it is stored, or not, as an update with it would be.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
public final class Patching {

  private Patching() {}

  /**
   * What a patch makes.
   *
   * @param object before defaulting and validation
   * @param warnings of the fields that the kind does not have, which are dropped
   */
  public record Patched(HasMetadata object, List<String> warnings) {}

  /**
   * The stored object as the patch changes it.
   *
   * @throws dev.podarium.api.Refusal when the patch cannot be read or carried out, or would rename
   *     the object
   */
  public static Patched patched(HasMetadata stored, Patch patch, FieldValidation validation) {
    if (!isPatched(patch)) {
      throw PatchRefusals.noSuchResource();
    }
    if (stored instanceof CustomObject && patch.type() == PatchType.STRATEGIC_MERGE) {
      throw PatchRefusals.unsupportedMediaType();
    }
    try {
      return isOfMetadataAlone(patch)
          ? withMetadata(stored, patched(metadataOf(stored), stored, patch, validation))
          : patched(Json.tree((Object) stored), stored, patch, validation);
    } catch (BadPatch bad) {
      throw PatchRefusals.of(bad, patch.target());
    }
  }

  private static Patched patched(
      Map<String, Object> before, HasMetadata stored, Patch patch, FieldValidation validation) {
    var after = after(before, patch, stored.getClass());
    refuseUnknown(after, stored, validation);
    var known = placed(KnownFields.of(after, stored.getClass()), stored);
    return new Patched(
        Json.objectLike(stored, known),
        UnknownFieldRule.warnings(after, stored.getClass(), validation));
  }

  /** By such patches controllers take Pods and let them go: the rest need not be written anew. */
  private static boolean isOfMetadataAlone(Patch patch) {
    return switch (patch.type()) {
      case MERGE -> isOfMetadataAlone(PatchBody.merge(patch.body()));
      case STRATEGIC_MERGE -> isOfMetadataAlone(PatchBody.strategic(patch.body()));
      case JSON, APPLY -> false;
    };
  }

  private static boolean isOfMetadataAlone(Map<String, Object> body) {
    return body.size() == 1 && body.get("metadata") instanceof Map<?, ?>;
  }

  private static Map<String, Object> metadataOf(HasMetadata stored) {
    var part = new LinkedHashMap<String, Object>();
    part.put("apiVersion", stored.getApiVersion());
    part.put("kind", stored.getKind());
    part.put("metadata", Json.tree((Object) stored.getMetadata()));
    return part;
  }

  private static Patched withMetadata(HasMetadata stored, Patched part) {
    return new Patched(Metas.withMetadata(stored, part.object().getMetadata()), part.warnings());
  }

  private static void refuseUnknown(
      Map<String, Object> after, HasMetadata stored, FieldValidation validation) {
    var problem = UnknownFieldRule.problem(after, stored.getClass(), validation);
    if (!problem.isEmpty()) {
      throw PatchRefusals.doesNotFit(Json.text(after), problem);
    }
  }

  /** The object itself, or its status if the kind has one. */
  private static boolean isPatched(Patch patch) {
    var part = patch.subresource();
    return part.isEmpty() || (part.equals("status") && patch.target().kind().has(part));
  }

  /** The patched document as the kind holds it. */
  private static Map<String, Object> after(
      Map<String, Object> before, Patch patch, Class<? extends HasMetadata> type) {
    return switch (patch.type()) {
      case JSON ->
          decoded(JsonPatch.apply(before, PatchBody.operations(patch.body())), before, type);
      case MERGE -> decoded(MergePatch.apply(before, PatchBody.merge(patch.body())), before, type);
      case STRATEGIC_MERGE -> strategic(before, PatchBody.strategic(patch.body()), type);
      case APPLY ->
          throw Refusals.badRequest(
              "server-side apply is not simulated: apply from the client side instead");
    };
  }

  private static Map<String, Object> strategic(
      Map<String, Object> before, Map<String, Object> patch, Class<? extends HasMetadata> type) {
    try {
      return Decoding.decoded(StrategicMerge.apply(before, patch, MergeSchema.of(type)), type);
    } catch (Undecodable problem) {
      throw PatchRefusals.doesNotFit(GoText.of(patch), problem.converting());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> decoded(
      Object after, Map<String, Object> before, Class<? extends HasMetadata> type) {
    if (!(after instanceof Map<?, ?> map)) {
      throw PatchRefusals.doesNotFit(
          Json.text(after),
          "couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value"
              + " of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind"
              + " string \"json:\\\"kind,omitempty\\\"\" }");
    }
    try {
      var decoded = Decoding.decoded((Map<String, Object>) map, type);
      OtherKind.refuse(decoded, before);
      return decoded;
    } catch (Undecodable problem) {
      throw PatchRefusals.doesNotFit(Json.text(after), problem.decoding());
    }
  }

  /** With the kind that it has; refused where it would be another object than the one asked for. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> placed(Map<String, Object> after, HasMetadata stored) {
    var placed = new LinkedHashMap<>(after);
    placed.put("apiVersion", stored.getApiVersion());
    placed.put("kind", stored.getKind());
    var metadata =
        new LinkedHashMap<>((Map<String, Object>) after.getOrDefault("metadata", Map.of()));
    var ref = ObjectRef.of(stored);
    refuseOtherNamespace(metadata.get("namespace"), ref);
    if (ref.kind().namespaced()) {
      metadata.put("namespace", ref.namespace());
    }
    refuseOtherName(metadata.get("name"), ref);
    refuseOtherUid(metadata.get("uid"), stored);
    placed.put("metadata", metadata);
    return placed;
  }

  private static void refuseOtherNamespace(@Nullable Object namespace, ObjectRef ref) {
    if (ref.kind().namespaced() && !isOf(namespace, ref.namespace())) {
      throw Refusals.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
  }

  private static void refuseOtherName(@Nullable Object name, ObjectRef ref) {
    if (name == null || name.equals("")) {
      throw Refusals.badRequest(
          "the name of the object (based on URL) was undeterminable: name must be provided");
    }
    if (!name.equals(ref.name())) {
      throw Refusals.badRequest(
          "the name of the object (%s) does not match the name on the URL (%s)"
              .formatted(name, ref.name()));
    }
  }

  /** The server's two layers both look at it, so it is said twice. */
  private static void refuseOtherUid(@Nullable Object uid, HasMetadata stored) {
    if (!isOf(uid, stored.getMetadata().getUid())) {
      var error = FieldError.invalid("metadata.uid", String.valueOf(uid), "field is immutable");
      throw Refusals.invalid(ObjectRef.of(stored), List.of(error, error));
    }
  }

  /** Whether nothing is said or the same. */
  private static boolean isOf(@Nullable Object said, @Nullable String expected) {
    return said == null || said.equals("") || Objects.equals(said, expected);
  }
}
