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

  private final Map<String, List<Consumer<Change>>> byKey = new HashMap<>();

  Subscription add(IndexKey key, Consumer<Change> watcher) {
    byKey.computeIfAbsent(key.text(), text -> new ArrayList<>()).add(watcher);
    return () -> {
      var watchers = byKey.get(key.text());
      if (watchers != null) {
        watchers.remove(watcher);
      }
    };
  }

  void tell(Change change, @Nullable Stored before, @Nullable Stored after) {
    interested(before, after).forEach(watcher -> watcher.accept(change));
  }

  private List<Consumer<Change>> interested(@Nullable Stored before, @Nullable Stored after) {
    var found = new ArrayList<Consumer<Change>>();
    for (var key : after == null ? List.<String>of() : after.keys()) {
      addMissing(found, key);
    }
    for (var key : before == null ? List.<String>of() : before.keys()) {
      addMissing(found, key);
    }
    return found;
  }

  private void addMissing(List<Consumer<Change>> found, String key) {
    for (var watcher : byKey.getOrDefault(key, List.of())) {
      if (!found.contains(watcher)) {
        found.add(watcher);
      }
    }
  }
}
