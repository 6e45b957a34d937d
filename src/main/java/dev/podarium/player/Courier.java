package dev.podarium.player;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries answers to one caller, one after the other, on a thread that is there as long as there is
 * something to carry. So whatever a caller hangs on its answers holds up neither time nor others.
 */
final class Courier implements Executor {

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void execute(Runnable delivery) {
    waiting.add(delivery);
    if (count.getAndIncrement() == 0) {
      Thread.ofVirtual().name("answers").start(this::deliver);
    }
  }

  private void deliver() {
    do {
      waiting.remove().run();
    } while (count.decrementAndGet() > 0);
  }
}
