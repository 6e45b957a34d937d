package dev.podarium.objects.copies;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/** The parts that objects of any kind have: what was asked for and what is. */
public final class SpecAndStatus {

  private SpecAndStatus() {}

  /** {@code spec}, or null when the kind or the object has none. */
  public static @Nullable Object spec(HasMetadata object) {
    return Copies.part(object, "spec");
  }

  /** {@code status}, or null when the kind or the object has none. */
  public static @Nullable Object status(HasMetadata object) {
    return Copies.part(object, "status");
  }

  /** A copy with its status replaced; a kind without status is returned as it is. */
  public static <T extends HasMetadata> T withStatus(T object, @Nullable Object status) {
    return Copies.withPart(object, "status", status);
  }

  /** A copy with its spec replaced; a kind without spec is returned as it is. */
  public static <T extends HasMetadata> T withSpec(T object, @Nullable Object spec) {
    return Copies.withPart(object, "spec", spec);
  }
}
