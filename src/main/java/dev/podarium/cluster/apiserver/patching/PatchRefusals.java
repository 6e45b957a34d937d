package dev.podarium.cluster.apiserver.patching;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Json;
import dev.podarium.objects.decoding.Undecodable;
import dev.podarium.objects.patch.GoText;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;

/**
 * Refusals that only a patch can meet.
 *
 * <p>Source: k8s.io/apiserver/pkg/endpoints/handlers/patch.go
 */
final class PatchRefusals {

  private PatchRefusals() {}

  /** An operation of a JSON patch does not fit the object. */
  static Refusal notCarriedOut() {
    return refusal(
        422, "Invalid", "the server rejected our request due to an error in our request");
  }

  /** The patched object does not fit its kind. */
  static Refusal wrongType(Patch patch, HasMetadata stored, Undecodable problem) {
    if (patch.type() != PatchType.STRATEGIC_MERGE) {
      return Refusals.undecodable(stored, problem.decoding());
    }
    var value = "\"" + GoText.of(Json.tree(patch.body())) + "\"";
    var message = "Invalid value: %s: %s".formatted(value, problem.converting());
    return new Refusal(
        new StatusBuilder(status(422, "Invalid", " \"\" is invalid: patch: " + message))
            .withNewDetails()
            .withCauses(new StatusCause("patch", message, "FieldValueInvalid"))
            .endDetails()
            .build());
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
