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

  Subscription add(IndexKey term, Consumer<Change> watcher) {
    byKey.computeIfAbsent(term.text(), text -> new ArrayList<>()).add(watcher);
    return () -> {
      var watchers = byKey.get(term.text());
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
    for (var term : after == null ? List.<String>of() : after.terms()) {
      addMissing(found, term);
    }
    for (var term : before == null ? List.<String>of() : before.terms()) {
      addMissing(found, term);
    }
    return found;
  }

  private void addMissing(List<Consumer<Change>> found, String term) {
    for (var watcher : byKey.getOrDefault(term, List.of())) {
      if (!found.contains(watcher)) {
        found.add(watcher);
      }
    }
  }
}
