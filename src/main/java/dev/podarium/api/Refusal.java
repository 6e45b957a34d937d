package dev.podarium.api;

import io.fabric8.kubernetes.api.model.Status;

/** The API server's no, with the Kubernetes Status that says why. Carries no stack trace. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Status status;

  /** A refusal that says what {@code status} says. */
  public Refusal(Status status) {
    super(status.getMessage(), null, false, false);
    this.status = status;
  }

  /** The Status as a client receives it: code, reason, message, causes. */
  public Status status() {
    return status;
  }

  /** {@code NotFound}, {@code AlreadyExists}, {@code Conflict}, {@code Invalid}, … */
  public String reason() {
    return status.getReason();
  }

  /** Whether the reason is this one. */
  public boolean is(String reason) {
    return reason.equals(status.getReason());
  }

  /** Whether the reason, or that of one of its causes, is this one. */
  public boolean isBecauseOf(String reason) {
    var details = status.getDetails();
    return is(reason)
        || (details != null
            && details.getCauses().stream().anyMatch(cause -> reason.equals(cause.getReason())));
  }
}
