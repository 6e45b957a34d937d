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
 * @param index from an index key's text to the names of the objects that have it
 * @param groups from a controller's uid to its groups of Pods, by the text of the group's key
 */
record PersistentSnapshot(
    Kinds discovery,
    long revision,
    long nanos,
    ImMap<String, Stored> objects,
    ImMap<String, ImMap<String, Boolean>> index,
    ImMap<String, ImSortedMap<String, PodGroup>> groups)
    implements Snapshot {

  private static final ImMap<String, Boolean> NOTHING = PersistentHashMap.empty();

  /** A cluster that has these kinds and no object yet. */
  static PersistentSnapshot empty(Kinds discovery) {
    return new PersistentSnapshot(
        discovery,
        0,
        0,
        PersistentHashMap.empty(),
        PersistentHashMap.empty(),
        PersistentHashMap.empty());
  }

  /** The next revision: an object stored under its key, or with null removed. */
  PersistentSnapshot with(Change change, String name) {
    var old = entry(name);
    var fresh = change.after() == null ? null : Stored.of(change.after());
    return new PersistentSnapshot(
        discovery,
        change.revision(),
        change.nanos(),
        fresh == null ? objects.without(name) : objects.assoc(name, fresh),
        reindexed(
            name, old == null ? List.of() : old.keys(), fresh == null ? List.of() : fresh.keys()),
        regrouped(old == null ? null : old.group(), fresh == null ? null : fresh.group()));
  }

  @Nullable Stored entry(String name) {
    return objects.get(name);
  }

  private HasMetadata stored(String name) {
    return Objects.requireNonNull(objects.get(name), name).object();
  }

  @Override
  public @Nullable HasMetadata find(ObjectRef ref) {
    var stored = objects.get(ref.key());
    return stored == null ? null : stored.object();
  }

  @Override
  public Stream<HasMetadata> having(IndexKey key) {
    var found = index.get(key.text());
    if (found == null) {
      return Stream.empty();
    }
    var names = new ArrayList<>(found.keySet());
    Collections.sort(names);
    return names.stream().map(this::stored);
  }

  @Override
  public int count(IndexKey key) {
    var names = index.get(key.text());
    return names == null ? 0 : names.size();
  }

  @Override
  public List<PodGroup> podGroups(String controllerUid) {
    var found = groups.get(controllerUid);
    return found == null ? List.of() : new ArrayList<>(found.values());
  }

  @Override
  public List<Kind> kinds() {
    return discovery.all().stream().filter(kind -> count(IndexKey.kind(kind)) > 0).toList();
  }

  private ImMap<String, ImMap<String, Boolean>> reindexed(
      String name, List<String> before, List<String> after) {
    if (before.equals(after)) {
      return index;
    }
    var result = index;
    for (var key : before) {
      if (!after.contains(key)) {
        result = withoutName(result, key, name);
      }
    }
    for (var key : after) {
      if (!before.contains(key)) {
        result = withName(result, key, name);
      }
    }
    return result;
  }

  private static ImMap<String, ImMap<String, Boolean>> withName(
      ImMap<String, ImMap<String, Boolean>> index, String key, String name) {
    var names = index.get(key);
    return index.assoc(key, names == null ? NOTHING.assoc(name, true) : names.assoc(name, true));
  }

  private static ImMap<String, ImMap<String, Boolean>> withoutName(
      ImMap<String, ImMap<String, Boolean>> index, String key, String name) {
    var names = index.get(key);
    if (names == null) {
      return index;
    }
    var rest = names.without(name);
    return rest.isEmpty() ? index.without(key) : index.assoc(key, rest);
  }

  private ImMap<String, ImSortedMap<String, PodGroup>> regrouped(
      @Nullable GroupKey before, @Nullable GroupKey after) {
    if (before != null && after != null && before.key().equals(after.key())) {
      return groups;
    }
    var without = before == null ? groups : counted(groups, before, -1);
    return after == null ? without : counted(without, after, 1);
  }

  private static ImMap<String, ImSortedMap<String, PodGroup>> counted(
      ImMap<String, ImSortedMap<String, PodGroup>> groups, GroupKey key, int by) {
    var ofController = groups.get(key.controllerUid());
    if (ofController == null) {
      return groups.assoc(key.controllerUid(), single(key.key(), key.one()));
    }
    var group = ofController.get(key.key());
    var size = (group == null ? 0 : group.size()) + by;
    var rest =
        size == 0
            ? ofController.without(key.key())
            : ofController.assoc(key.key(), sized(key.one(), size));
    return rest.isEmpty()
        ? groups.without(key.controllerUid())
        : groups.assoc(key.controllerUid(), rest);
  }

  private static PodGroup sized(PodGroup one, int size) {
    return new PodGroup(one.key(), size, one.labels(), one.phase(), one.ready(), one.deleting());
  }

  private static <V> ImSortedMap<String, V> single(String key, V value) {
    return PersistentTreeMap.<String, V>empty().assoc(key, value);
  }
}
