package dev.podarium.cluster.client;

import dev.podarium.objects.ObjectRef;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that wait for a loop's turn, each at most once: those that may begin, in the order in
 * which they came to be so, and those whose own last write the view has not reached yet. No
 * operation but the look at all of them grows with their number, save by its logarithm.
 *
 * <p>Source: k8s.io/client-go/util/workqueue/queue.go
 */
final class WorkQueue {

  private final Deque<WorkKey> ready = new ArrayDeque<>();
  private final PriorityQueue<WorkKey> unseen =
      new PriorityQueue<>(Comparator.comparingLong(WorkKey::reached).thenComparing(WorkKey::ref));
  private long seen;

  /** A key is to be reconciled; one that waits already, or that is under way, only once more. */
  void add(WorkKey key) {
    if (!key.wanted) {
      key.wanted = true;
      admit(key);
    }
  }

  /** What a key's plan wrote is written; if it was asked for meanwhile, it waits again. */
  void ended(WorkKey key) {
    if (key.wanted) {
      admit(key);
    }
  }

  private void admit(WorkKey key) {
    if (!key.busy()) {
      if (key.reached() > seen) {
        unseen.add(key);
      } else {
        ready.add(key);
      }
    }
  }

  /** The view has reached a revision. */
  void seen(long revision) {
    seen = revision;
    for (var next = unseen.peek(); next != null && next.reached() <= seen; next = unseen.peek()) {
      ready.add(unseen.remove());
    }
  }

  /** Whether no key may begin. */
  boolean isIdle() {
    return ready.isEmpty();
  }

  /** Takes the next key that may begin; null when none may. */
  @Nullable WorkKey poll() {
    var key = ready.poll();
    if (key != null) {
      key.wanted = false;
    }
    return key;
  }

  /** All that wait, in the order in which they begin. */
  Stream<ObjectRef> refs() {
    return Stream.concat(ready.stream(), unseen.stream().sorted(unseen.comparator()))
        .map(WorkKey::ref);
  }
}
