package dev.podarium.files;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The drafts that are neither kept nor closed; Ctrl+C in the middle leaves none of them behind. */
final class OpenDrafts {

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  static {
    sweepAtTheEnd();
  }

  private OpenDrafts() {}

  private static void sweepAtTheEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(OpenDrafts::deleteAll, "unfinished-drafts"));
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

  private static void deleteAll() {
    OPEN.forEach(draft -> draft.toFile().delete());
  }
}
