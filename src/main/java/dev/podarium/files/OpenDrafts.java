package dev.podarium.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The drafts that are neither kept nor closed; Ctrl+C in the middle leaves none of them behind. */
final class OpenDrafts {

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
  private static final List<Runnable> LAST_WORK = new CopyOnWriteArrayList<>();

  static {
    sweepAtTheEnd();
  }

  private OpenDrafts() {}

  private static void sweepAtTheEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(OpenDrafts::end, "last-drafts"));
    } catch (IllegalStateException ending) {
      // The first draft is written while the program ends: nobody sweeps any more.
      OPEN.clear();
    }
  }

  static Path remember(Path draft) {
    OPEN.add(draft);
    return draft;
  }

  static void forget(Path draft) {
    OPEN.remove(draft);
  }

  static void beforeTheEnd(Runnable work) {
    LAST_WORK.add(work);
  }

  private static void end() {
    try {
      LAST_WORK.forEach(Runnable::run);
    } finally {
      OPEN.forEach(draft -> draft.toFile().delete());
    }
  }
}
