package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everybody who hears every change. Any thread; what is written meanwhile is not missed. */
final class Followers {

  private final List<Follower> all = new CopyOnWriteArrayList<>();

  /**
   * Tells what follows a revision, and goes on with what is written.
   *
   * @param published what was published last; read only when the follower is listed, so that
   *     whatever is published later reaches it
   * @throws dev.podarium.api.Refusal when not all of it is retained
   */
  Subscription add(long from, Consumer<Change> watcher, Supplier<Retained> published) {
    var follower = new Follower(from, watcher);
    synchronized (follower) {
      all.add(follower);
      var retained = published.get();
      if (from < retained.oldest()) {
        all.remove(follower);
        throw Expired.refusal(from, retained.oldest());
      }
      follower.tell(retained);
    }
    return () -> {
      all.remove(follower);
      follower.end();
    };
  }

  void tell(Retained retained) {
    for (var follower : all) {
      follower.tell(retained);
    }
  }
}
