package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who watches what has a key. A watcher with several keys hears each change once. */
final class Watchers {

  private final Map<IndexKey, List<Consumer<Change>>> byKey = new HashMap<>();

  Subscription add(IndexKey key, Consumer<Change> watcher) {
    byKey.computeIfAbsent(key, unwatched -> new ArrayList<>()).add(watcher);
    return () -> remove(key, watcher);
  }

  private void remove(IndexKey key, Consumer<Change> watcher) {
    var watchers = byKey.get(key);
    if (watchers != null && watchers.remove(watcher) && watchers.isEmpty()) {
      byKey.remove(key);
    }
  }

  void tell(Change change, @Nullable Stored before, @Nullable Stored after) {
    var found = new ArrayList<Consumer<Change>>();
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
