package dev.podarium.cluster.controllers.podautoscaler;

/** Why a metric says nothing, in Kubernetes' words. */
final class Unmeasured extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unmeasured(String message) {
    super(message, null, false, false);
  }

  /** The same with what was being done. */
  Unmeasured during(String what) {
    return new Unmeasured(what + ": " + getMessage());
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
