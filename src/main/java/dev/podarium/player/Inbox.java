package dev.podarium.player;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What others ask of the player's thread, in order. Adding: any thread; taking: the player's. The
 * answers to one asking thread complete one after the other, on neither of the two.
 */
final class Inbox {

  private final LinkedBlockingQueue<Errand<?>> errands = new LinkedBlockingQueue<>();
  private final ThreadLocal<Courier> courier = ThreadLocal.withInitial(Courier::new);
  private final List<Errand<?>> done = new ArrayList<>();
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
    var errand = new Errand<>(work, courier.get());
    if (closed) {
      errand.deliver();
      return errand.answer();
    }
    errands.add(errand);
    if (closed) {
      abandonAll();
    }
    return errand.answer();
  }

  /**
   * Waits for something to do, and does it.
   *
   * @param patience how long to wait at most, in real nanoseconds
   * @param most how many are done at most; the others wait for the next time
   */
  void take(long patience, int most) throws InterruptedException {
    var next = errands.poll(patience, TimeUnit.NANOSECONDS);
    while (next != null) {
      done.add(next);
      next.run();
      next = done.size() < most ? errands.poll() : null;
    }
  }

  /** Answers what has been done. On the player's thread. */
  void answer() {
    done.forEach(Errand::deliver);
    done.clear();
  }

  /** Nothing is taken in from now on, and nothing that lies here is done. Wakes who waits. */
  void close() {
    closed = true;
    abandonAll();
    errands.add(new Errand<>(() -> true, Runnable::run));
  }

  private void abandonAll() {
    for (var next = errands.poll(); next != null; next = errands.poll()) {
      next.deliver();
    }
  }
}
