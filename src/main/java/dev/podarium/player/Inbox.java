package dev.podarium.player;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What others ask of the player's thread, in order. Adding: any thread; taking: the player's. */
final class Inbox {

  private final LinkedBlockingQueue<Errand<?>> errands = new LinkedBlockingQueue<>();
  private volatile boolean closed;

  /** Has something done whose outcome shows in the state of time. */
  void add(Runnable work) {
    var unused =
        ask(
            () -> {
              work.run();
              return true;
            });
  }

  /** Has something done; the answer always completes, at the latest when the inbox is closed. */
  <T> CompletableFuture<T> ask(Supplier<T> work) {
    var errand = Errand.of(work);
    if (closed) {
      errand.abandon();
      return errand.answer();
    }
    errands.add(errand);
    if (closed) {
      abandonAll();
    }
    return errand.answer();
  }

  /** Waits at most some real nanoseconds for something to do, and does all that there is. */
  void take(long patience) throws InterruptedException {
    run(errands.poll(patience, TimeUnit.NANOSECONDS));
  }

  private void run(@Nullable Errand<?> first) {
    for (var next = first; next != null; next = errands.poll()) {
      next.run();
    }
  }

  /** Nothing is taken in from now on, and nothing that lies here is done. Wakes who waits. */
  void close() {
    closed = true;
    abandonAll();
    errands.add(Errand.of(() -> true));
  }

  private void abandonAll() {
    for (var next = errands.poll(); next != null; next = errands.poll()) {
      next.abandon();
    }
  }
}
