package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Json;
import dev.podarium.objects.patch.GoText;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Refusals that only a patch can meet.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
final class PatchRefusals {

  private static final Map<String, String> GO_TYPES =
      new TreeMap<>(
          Map.of(
              "Integer", "int32",
              "Long", "int64",
              "Boolean", "bool",
              "String", "string",
              "Double", "float64"));

  private PatchRefusals() {}

  /** An operation of a JSON patch does not fit the object. */
  static Refusal notCarriedOut() {
    return refusal(
        422, "Invalid", "the server rejected our request due to an error in our request");
  }

  /** What the server does not expect to go wrong: it gives no reason. */
  static Refusal internal(String message) {
    return new Refusal(
        new StatusBuilder(new Status())
            .withStatus("Failure")
            .withCode(500)
            .withMessage(message)
            .build());
  }

  /** The patched object does not fit its kind. */
  static Refusal wrongType(Patch patch, HasMetadata stored, RuntimeException unreadable) {
    var type = goType(unreadable);
    if (patch.type() != PatchType.STRATEGIC_MERGE) {
      return Refusals.badRequest(
          "%s in version \"%s\" cannot be handled as a %s: json: cannot unmarshal into Go value of"
                  .formatted(stored.getKind(), version(stored.getApiVersion()), stored.getKind())
              + " type "
              + type);
    }
    var value = "\"" + GoText.of(Json.tree(patch.body())) + "\"";
    var message = "Invalid value: %s: unrecognized type: %s".formatted(value, type);
    return new Refusal(
        new StatusBuilder(status(422, "Invalid", " \"\" is invalid: patch: " + message))
            .withNewDetails()
            .withCauses(new StatusCause("patch", message, "FieldValueInvalid"))
            .endDetails()
            .build());
  }

  private static String version(String apiVersion) {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }

  private static String goType(RuntimeException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
        var name = mismatch.getTargetType().getSimpleName();
        return GO_TYPES.getOrDefault(name, name);
      }
    }
    return "object";
  }

  private static Refusal refusal(int code, String reason, String message) {
    return new Refusal(status(code, reason, message));
  }

  private static Status status(int code, String reason, String message) {
    return new StatusBuilder(new Status())
        .withStatus("Failure")
        .withCode(code)
        .withReason(reason)
        .withMessage(message)
        .build();
  }
}
