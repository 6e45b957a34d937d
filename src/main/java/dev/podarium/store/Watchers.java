package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Subscription;
import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who watches what has a key, or one object. A watcher of several hears each change once. */
final class Watchers {

  private final Map<IndexKey, List<Consumer<Change>>> byKey = new HashMap<>();
  private final Map<ObjectRef, List<Consumer<Change>>> byObject = new HashMap<>();

  Subscription add(IndexKey key, Consumer<Change> watcher) {
    return add(byKey, key, watcher);
  }

  Subscription add(ObjectRef ref, Consumer<Change> watcher) {
    return add(byObject, ref, watcher);
  }

  private static <K> Subscription add(
      Map<K, List<Consumer<Change>>> watched, K of, Consumer<Change> watcher) {
    watched.computeIfAbsent(of, unwatched -> new ArrayList<>(1)).add(watcher);
    return () -> remove(watched, of, watcher);
  }

  private static <K> void remove(
      Map<K, List<Consumer<Change>>> watched, K of, Consumer<Change> watcher) {
    var watchers = watched.get(of);
    if (watchers != null && watchers.remove(watcher) && watchers.isEmpty()) {
      watched.remove(of);
    }
  }

  void tell(Change change, @Nullable Stored before, @Nullable Stored after) {
    var found = new ArrayList<>(byObject.getOrDefault(change.ref(), List.of()));
    addWatchers(found, after);
    if (before != null && (after == null || before.keys() != after.keys())) {
      addWatchers(found, before);
    }
    found.forEach(watcher -> watcher.accept(change));
  }

  private void addWatchers(List<Consumer<Change>> found, @Nullable Stored stored) {
    if (stored != null) {
      stored.keys().forEach(key -> addMissing(found, key));
    }
  }

  private void addMissing(List<Consumer<Change>> found, IndexKey key) {
    for (var watcher : byKey.getOrDefault(key, List.of())) {
      if (!found.contains(watcher)) {
        found.add(watcher);
      }
    }
  }
}
