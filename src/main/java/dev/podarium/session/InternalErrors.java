package dev.podarium.session;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/**
 * A fault of the program as an API server answers it.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/errors/errors.go, NewInternalError
 */
public final class InternalErrors {

  /** The reason of such a Status. */
  public static final String REASON = "InternalError";

  private InternalErrors() {}

  /** It broke before anything was written: everything is as it was. */
  public static Status nothingChanged() {
    return status(
        "this is a fault of Podarium and not of the request; nothing was changed, time can go on");
  }

  /** It broke in the middle, so that nothing can be done to this cluster any more. */
  public static Status stopped(String sentence) {
    return status(sentence);
  }

  private static Status status(String what) {
    return new StatusBuilder(new Status())
        .withStatus("Failure")
        .withCode(500)
        .withReason(REASON)
        .withMessage("Internal error occurred: " + what)
        .withNewDetails()
        .addNewCause()
        .withMessage(what)
        .endCause()
        .endDetails()
        .build();
  }
}
