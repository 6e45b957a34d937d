package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.organicdesign.fp.collections.ImMap;
import org.organicdesign.fp.collections.ImSortedMap;
import org.organicdesign.fp.collections.PersistentHashMap;
import org.organicdesign.fp.collections.PersistentTreeMap;

/**
 * All objects at one revision, sharing with the revisions around it all that did not change.
 *
 * @param objects by {@link ObjectRef#key()}
 * @param index from a term's text to the keys that have it
 * @param groups from a controller's uid to its groups of Pods, by term
 */
record PersistentSnapshot(
    long revision,
    long nanos,
    ImMap<String, Stored> objects,
    ImMap<String, ImMap<String, Boolean>> index,
    ImMap<String, ImSortedMap<String, PodGroup>> groups)
    implements Snapshot {

  static final PersistentSnapshot EMPTY =
      new PersistentSnapshot(
          0, 0, PersistentHashMap.empty(), PersistentHashMap.empty(), PersistentHashMap.empty());

  private static final ImMap<String, Boolean> NOTHING = PersistentHashMap.empty();

  /** The next revision: an object stored under its key, or with null removed. */
  PersistentSnapshot with(Change change, String key) {
    var old = entry(key);
    var fresh = change.after() == null ? null : Stored.of(change.after());
    return new PersistentSnapshot(
        change.revision(),
        change.nanos(),
        fresh == null ? objects.without(key) : objects.assoc(key, fresh),
        reindexed(
            key, old == null ? List.of() : old.terms(), fresh == null ? List.of() : fresh.terms()),
        regrouped(old == null ? null : old.group(), fresh == null ? null : fresh.group()));
  }

  @Nullable Stored entry(String key) {
    return objects.get(key);
  }

  private HasMetadata stored(String key) {
    return Objects.requireNonNull(objects.get(key), key).object();
  }

  @Override
  public @Nullable HasMetadata find(ObjectRef ref) {
    var stored = objects.get(ref.key());
    return stored == null ? null : stored.object();
  }

  @Override
  public Stream<HasMetadata> having(IndexKey term) {
    var found = index.get(term.text());
    if (found == null) {
      return Stream.empty();
    }
    var keys = new ArrayList<>(found.keySet());
    Collections.sort(keys);
    return keys.stream().map(this::stored);
  }

  @Override
  public int count(IndexKey term) {
    var keys = index.get(term.text());
    return keys == null ? 0 : keys.size();
  }

  @Override
  public List<PodGroup> podGroups(String controllerUid) {
    var found = groups.get(controllerUid);
    return found == null ? List.of() : new ArrayList<>(found.values());
  }

  @Override
  public List<Kind> kinds() {
    return Kinds.all().stream().filter(kind -> count(IndexKey.kind(kind)) > 0).toList();
  }

  private ImMap<String, ImMap<String, Boolean>> reindexed(
      String key, List<String> before, List<String> after) {
    if (before.equals(after)) {
      return index;
    }
    var result = index;
    for (var term : before) {
      if (!after.contains(term)) {
        result = withoutKey(result, term, key);
      }
    }
    for (var term : after) {
      if (!before.contains(term)) {
        result = withKey(result, term, key);
      }
    }
    return result;
  }

  private static ImMap<String, ImMap<String, Boolean>> withKey(
      ImMap<String, ImMap<String, Boolean>> index, String term, String key) {
    var keys = index.get(term);
    return index.assoc(term, keys == null ? NOTHING.assoc(key, true) : keys.assoc(key, true));
  }

  private static ImMap<String, ImMap<String, Boolean>> withoutKey(
      ImMap<String, ImMap<String, Boolean>> index, String term, String key) {
    var keys = index.get(term);
    if (keys == null) {
      return index;
    }
    var rest = keys.without(key);
    return rest.isEmpty() ? index.without(term) : index.assoc(term, rest);
  }

  private ImMap<String, ImSortedMap<String, PodGroup>> regrouped(
      @Nullable GroupKey before, @Nullable GroupKey after) {
    if (before != null && after != null && before.term().equals(after.term())) {
      return groups;
    }
    var without = before == null ? groups : counted(groups, before, -1);
    return after == null ? without : counted(without, after, 1);
  }

  private static ImMap<String, ImSortedMap<String, PodGroup>> counted(
      ImMap<String, ImSortedMap<String, PodGroup>> groups, GroupKey key, int by) {
    var ofController = groups.get(key.controllerUid());
    if (ofController == null) {
      return groups.assoc(key.controllerUid(), single(key.term(), key.one()));
    }
    var group = ofController.get(key.term());
    var size = (group == null ? 0 : group.size()) + by;
    var rest =
        size == 0
            ? ofController.without(key.term())
            : ofController.assoc(key.term(), sized(key.one(), size));
    return rest.isEmpty()
        ? groups.without(key.controllerUid())
        : groups.assoc(key.controllerUid(), rest);
  }

  private static PodGroup sized(PodGroup one, int size) {
    return new PodGroup(one.term(), size, one.labels(), one.phase(), one.ready(), one.deleting());
  }

  private static <V> ImSortedMap<String, V> single(String key, V value) {
    return PersistentTreeMap.<String, V>empty().assoc(key, value);
  }
}
