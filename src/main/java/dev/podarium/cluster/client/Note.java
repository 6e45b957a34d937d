package dev.podarium.cluster.client;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * Something to be recorded as a Kubernetes Event.
 *
 * @param about the object that it is about
 * @param type {@code Normal} or {@code Warning}
 * @param reason {@code SuccessfulCreate}
 */
public record Note(HasMetadata about, String type, String reason, String message) {

  /** An Event of type Normal. */
  public static Note normal(HasMetadata about, String reason, String message) {
    return new Note(about, "Normal", reason, message);
  }

  /** An Event of type Warning. */
  public static Note warning(HasMetadata about, String reason, String message) {
    return new Note(about, "Warning", reason, message);
  }
}
