package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Refusal;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.patch.BadPatch;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;

/**
 * Refusals that only a patch can meet.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
final class PatchRefusals {

  /** The real server shows the whole document. */
  private static final int SHOWN = 120;

  private PatchRefusals() {}

  /** What the server makes of a patch that cannot be carried out. */
  static Refusal of(BadPatch bad, ObjectRef target) {
    var message = String.valueOf(bad.getMessage());
    return switch (bad.fault()) {
      case MALFORMED -> Refusals.badRequest(message);
      case UNPROCESSABLE ->
          refusal(422, "Invalid", "the server rejected our request due to an error in our request");
      case UNEXPECTED -> Refusals.unexpected(message);
      case PANIC ->
          refusal(
              500,
              "InternalError",
              "an error on the server (\"This request caused apiserver to panic. Look in the logs for details.\") has prevented the request from succeeding (patch %s %s)"
                  .formatted(target.kind().resource(), target.name()));
    };
  }

  /** The patched object does not fit its kind. */
  static Refusal doesNotFit(String value, String why) {
    var message = "Invalid value: \"%s\": %s".formatted(shortened(value), why);
    return new Refusal(
        new StatusBuilder(status(422, "Invalid", " \"\" is invalid: patch: " + message))
            .withNewDetails()
            .withCauses(new StatusCause("patch", message, "FieldValueInvalid"))
            .endDetails()
            .build());
  }

  /** There is no such part of an object to be patched. */
  static Refusal noSuchResource() {
    return refusal(404, "NotFound", "the server could not find the requested resource");
  }

  /** Only kinds that are built in have merge keys. */
  static Refusal unsupportedMediaType() {
    return refusal(
        415,
        "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include:"
            + " application/json-patch+json, application/merge-patch+json,"
            + " application/apply-patch+yaml");
  }

  static Refusal tooLarge(String message) {
    return refusal(413, "RequestEntityTooLarge", "Request entity too large: " + message);
  }

  private static String shortened(String value) {
    var text = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
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
