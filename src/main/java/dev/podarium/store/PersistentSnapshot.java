package dev.podarium.store;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.PersistentHashMap;

/** All objects at one revision, sharing with the revisions around it all that did not change. */
record PersistentSnapshot(
    Kinds discovery, long revision, long nanos, ImMap<ObjectRef, Stored> objects, Index index)
    implements Snapshot {

  /** A cluster that has these kinds and no object yet. */
  static PersistentSnapshot empty(Kinds discovery) {
    return new PersistentSnapshot(discovery, 0, 0, PersistentHashMap.empty(), Index.EMPTY);
  }

  /** The next revision. */
  PersistentSnapshot with(Change change) {
    var ref = change.ref();
    var before = entry(ref);
    var after = change.after() == null ? null : Stored.of(change.after(), before);
    return new PersistentSnapshot(
        discovery,
        change.revision(),
        change.nanos(),
        after == null ? objects.without(ref) : objects.assoc(ref, after),
        index.with(ref, before, after));
  }

  @Nullable Stored entry(ObjectRef ref) {
    return objects.get(ref);
  }

  private HasMetadata stored(ObjectRef ref) {
    var stored = objects.get(ref);
    if (stored == null) {
      throw new BrokenInvariant(
          "the indexes of the store name %s, which it has not".formatted(ref));
    }
    return stored.object();
  }

  @Override
  public @Nullable HasMetadata find(ObjectRef ref) {
    var stored = objects.get(ref);
    return stored == null ? null : stored.object();
  }

  @Override
  public Stream<HasMetadata> having(IndexKey key) {
    return index.having(key).sorted().stream().map(this::stored);
  }

  @Override
  public Stream<HasMetadata> unordered(IndexKey key) {
    return index.having(key).refs().map(this::stored);
  }

  @Override
  public int count(IndexKey key) {
    return index.having(key).size();
  }

  @Override
  public List<PodGroup> podGroups(String controllerUid) {
    return index.podGroups(controllerUid);
  }

  @Override
  public List<Kind> kinds() {
    return discovery.all().stream().filter(kind -> count(IndexKey.kind(kind)) > 0).toList();
  }
}
