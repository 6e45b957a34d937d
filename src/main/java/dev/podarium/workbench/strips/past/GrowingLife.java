package dev.podarium.workbench.strips.past;

import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A life while it is read from a history. */
final class GrowingLife {

  private final String uid;
  private final @Nullable String owner;
  private final List<Version<HasMetadata>> versions = new ArrayList<>();
  private long endRevision = Long.MAX_VALUE;
  private long ended = Life.GOES_ON;

  GrowingLife(String uid, @Nullable String owner) {
    this.uid = uid;
    this.owner = owner;
  }

  String uid() {
    return uid;
  }

  @Nullable String owner() {
    return owner;
  }

  long endRevision() {
    return endRevision;
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  void add(Version<HasMetadata> version) {
    versions.add(version);
  }

  /** A version whose writing is no longer known: it holds since the object was created. */
  void addOld(HasMetadata object) {
    var created = object.getMetadata().getCreationTimestamp();
    versions.add(new Version<>(0, created == null ? 0 : Timestamps.nanos(created), object));
  }

  void end(long revision, long nanos) {
    endRevision = revision;
    ended = nanos;
  }

  boolean isThereBy(long revision) {
    return !versions.isEmpty() && versions.getFirst().revision() <= revision;
  }

  boolean isOf(Class<?> type) {
    return type.isInstance(versions.getFirst().object());
  }

  long changedBy(long revision) {
    return endRevision <= revision ? endRevision : versions.get(count(revision) - 1).revision();
  }

  /** Up to a revision of the store at which it was there already. */
  <T extends HasMetadata> Life<T> to(long revision, Class<T> type) {
    var seen =
        versions.subList(0, count(revision)).stream()
            .map(
                version ->
                    new Version<>(version.revision(), version.nanos(), type.cast(version.object())))
            .toList();
    return new Life<>(seen, endRevision <= revision ? ended : Life.GOES_ON);
  }

  /** How many versions there were by a revision; at least one. */
  private int count(long revision) {
    var count = versions.size();
    while (count > 1 && versions.get(count - 1).revision() > revision) {
      count--;
    }
    return count;
  }
}
