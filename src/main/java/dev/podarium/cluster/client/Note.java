package dev.podarium.cluster.client;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded as a Kubernetes Event.
 *
 * @param about the object that it is about
 * @param type {@code Normal} or {@code Warning}
 * @param reason {@code SuccessfulCreate}
 * @param fieldPath the part of the object, {@code spec.containers{web}}; null for all of it
 */
public record Note(
    HasMetadata about, String type, String reason, String message, @Nullable String fieldPath) {

  /** An Event of type Normal. */
  public static Note normal(HasMetadata about, String reason, String message) {
    return new Note(about, "Normal", reason, message, null);
  }

  /** An Event of type Warning. */
  public static Note warning(HasMetadata about, String reason, String message) {
    return new Note(about, "Warning", reason, message, null);
  }

  /** The same about a part of the object. */
  public Note at(String path) {
    return new Note(about, type, reason, message, path);
  }
}
