package dev.podarium.workbench.strips.past;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * An object over time, up to a moment.
 *
 * @param versions at least one, oldest first
 * @param ended when it was deleted, in virtual nanoseconds since the start; {@link #GOES_ON} while
 *     it is there
 */
public record Life<T extends HasMetadata>(List<Version<T>> versions, long ended) {

  /** It is still there. */
  public static final long GOES_ON = Long.MAX_VALUE;

  /** As it was last. */
  public T last() {
    return versions.getLast().object();
  }

  /** When it came, in virtual nanoseconds since the start. */
  public long begun() {
    return versions.getFirst().nanos();
  }

  /** Whether it was deleted. */
  public boolean isOver() {
    return ended != GOES_ON;
  }

  /** Its kind and name. */
  public ObjectRef ref() {
    return ObjectRef.of(last());
  }

  /** When its spec was changed last, or it was created. */
  public long asked() {
    var asked = versions.getFirst();
    for (var version : versions) {
      if (Metas.generation(version.object()) != Metas.generation(asked.object())) {
        asked = version;
      }
    }
    return asked.nanos();
  }

  /** Whether it was there at any instant of a stretch of time. */
  public boolean overlaps(long from, long to) {
    return begun() <= to && ended >= from;
  }

  /** As it was at an instant: the version that was written last by then, else the first. */
  public T at(long nanos) {
    var found = versions.getFirst();
    for (var version : versions) {
      if (version.nanos() <= nanos) {
        found = version;
      }
    }
    return found.object();
  }
}
