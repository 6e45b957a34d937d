package dev.podarium.cluster.controllers.podautoscaler;

/**
 * How many replicas it may be, and what the condition ScalingLimited says of it.
 *
 * @param reason {@code ScaleUpLimit}
 */
record Limited(int replicas, String reason, String message) {

  /** Nothing stands in the way. */
  static Limited within(int replicas) {
    return new Limited(
        replicas, "DesiredWithinRange", "the desired count is within the acceptable range");
  }

  static Limited tooMany(int most) {
    return new Limited(
        most,
        "TooManyReplicas",
        "the desired replica count is more than the maximum replica count");
  }

  static Limited tooFew(int least) {
    return new Limited(
        least,
        "TooFewReplicas",
        "the desired replica count is less than the minimum replica count");
  }

  static Limited upTo(int most) {
    return new Limited(
        most,
        "ScaleUpLimit",
        "the desired replica count is increasing faster than the maximum scale rate");
  }

  static Limited downTo(int least) {
    return new Limited(
        least,
        "ScaleDownLimit",
        "the desired replica count is decreasing faster than the maximum scale rate");
  }
}
