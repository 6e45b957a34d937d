package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the store: one object written.
 *
 * @param nanos virtual nanoseconds since the start
 * @param before null for a creation
 * @param after null for a deletion
 * @param routine a heartbeat: true and of no interest to a person
 */
public record Change(
    long revision,
    long nanos,
    Verb verb,
    ObjectRef ref,
    @Nullable HasMetadata before,
    @Nullable HasMetadata after,
    Origin origin,
    boolean routine) {

  /** What was done. */
  public enum Verb {
    CREATE,
    UPDATE,
    STATUS,
    DELETE
  }

  /** The object as stored, or for a deletion as it last was. */
  public HasMetadata object() {
    var object = after != null ? after : before;
    if (object == null) {
      throw new BrokenInvariant("revision " + revision + " changed nothing");
    }
    return object;
  }
}
