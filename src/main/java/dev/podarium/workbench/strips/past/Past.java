package dev.podarium.workbench.strips.past;

import dev.podarium.api.Snapshot;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * What a strip may know: a moment and what led to it.
 *
 * @param world the state of the cluster at the moment
 * @param now the playhead, virtual nanoseconds since the start
 */
public record Past(Lives lives, Snapshot world, long now) {

  private static final long LONGEST = 400_000_000_000L;

  /** An instant, or 400 s ago if it is longer ago: what has settled needs no longer past. */
  public long since(long nanos) {
    return Math.max(nanos, now - LONGEST);
  }

  /** An object since it was created, or since as long as is known. */
  public <T extends HasMetadata> Life<T> of(T object) {
    return lives.of(object, world.revision());
  }

  /** The last revision at which an object or what it controls changed; 0 for none. */
  public long changedBy(HasMetadata object) {
    return lives.changedBy(object, world.revision());
  }

  /** What an object controls or has controlled, of a class, in the order of creation. */
  public <T extends HasMetadata> List<Life<T>> ownedBy(HasMetadata owner, Class<T> type) {
    return lives.ownedBy(owner, type, world.revision());
  }
}
