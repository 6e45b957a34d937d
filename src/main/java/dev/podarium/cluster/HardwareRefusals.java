package dev.podarium.cluster;

import dev.podarium.api.Refusal;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/** Why something cannot be done to machines and processes. */
final class HardwareRefusals {

  private HardwareRefusals() {}

  static Refusal badRequest(String message) {
    return refusal(400, "BadRequest", message);
  }

  static Refusal notFound(String message) {
    return refusal(404, "NotFound", message);
  }

  static Refusal alreadyExists(String message) {
    return refusal(409, "AlreadyExists", message);
  }

  private static Refusal refusal(int code, String reason, String message) {
    return new Refusal(
        new StatusBuilder()
            .withCode(code)
            .withStatus("Failure")
            .withReason(reason)
            .withMessage(message)
            .build());
  }
}
