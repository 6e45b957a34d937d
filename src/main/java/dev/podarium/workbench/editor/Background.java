package dev.podarium.workbench.editor;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The threads on which the editor works while the window stays quick; they end with the program.
 */
final class Background {

  /** Reads texts, one after the other, so that the newest reading comes last. */
  static final Executor READING = single("manifest-reader");

  /** Works out and sends what is applied. */
  static final Executor APPLYING = single("manifest-applier");

  private Background() {}

  private static Executor single(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }
}
