package dev.podarium.player;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Something that the player's thread is asked to do. Whatever happens, its answer completes.
 *
 * @param work on the player's thread
 * @param answer what came of it, or what was thrown
 */
record Errand<T>(Supplier<T> work, CompletableFuture<T> answer) {

  static <T> Errand<T> of(Supplier<T> work) {
    return new Errand<>(work, new CompletableFuture<>());
  }

  void run() {
    try {
      answer.complete(work.get());
    } catch (Throwable thrown) {
      answer.completeExceptionally(thrown);
    }
  }

  /** The player has been closed: nobody will do it. */
  void abandon() {
    answer.completeExceptionally(new IllegalStateException("the cluster has been closed"));
  }
}
