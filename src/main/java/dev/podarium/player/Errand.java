package dev.podarium.player;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Something that the player's thread is asked to do. Whatever happens, its answer completes. */
final class Errand<T> {

  private final Supplier<T> work;
  private final Executor courier;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Runnable delivery = this::isAbandoned;

  /**
   * An errand.
   *
   * @param work on the player's thread
   * @param courier completes the answer
   */
  Errand(Supplier<T> work, Executor courier) {
    this.work = work;
    this.courier = courier;
  }

  /** What comes of it, or what is thrown. */
  CompletableFuture<T> answer() {
    return answer;
  }

  /** Does it. On the player's thread. */
  void run() {
    try {
      var done = work.get();
      delivery = () -> answer.complete(done);
    } catch (Throwable thrown) {
      delivery = () -> answer.completeExceptionally(thrown);
    }
  }

  /** Has the answer completed: with what came of it, or because nobody will do it. */
  void deliver() {
    try {
      courier.execute(delivery);
    } catch (Throwable noThread) {
      delivery.run();
    }
  }

  private void isAbandoned() {
    answer.completeExceptionally(new IllegalStateException("the cluster has been closed"));
  }
}
