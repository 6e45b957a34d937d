package dev.podarium.workbench.rescue;

import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.StackTraces;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What becomes of anything that is thrown on a thread and caught by nobody: one notice, and not one
 * each frame. The cluster lives on a thread of its own and is not touched by it.
 */
public final class Unexpected implements Thread.UncaughtExceptionHandler {

  private static final long BETWEEN_NOTICES = 10_000_000_000L;

  private final Notices notices;
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  /** Tells of it in notices. */
  public Unexpected(Notices notices) {
    this.notices = notices;
  }

  /** From now on hears of all threads that have nobody else. */
  public void listen() {
    Thread.setDefaultUncaughtExceptionHandler(this);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable broken) {
    StackTraces.tell(broken);
    var now = System.nanoTime();
    var due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + BETWEEN_NOTICES)) {
      notices.error("A fault of Podarium", sentence(broken));
    }
  }

  private static String sentence(Throwable broken) {
    var what =
        switch (broken) {
          case OutOfMemoryError _ -> "There is not enough memory for this.";
          case StackOverflowError _ -> "Something is nested too deeply to be shown.";
          default -> "Something in the window went wrong.";
        };
    return what
        + " Save your files; if it comes again, save the session (Cluster ▸ Save session…) and"
        + " report it.";
  }
}
