package dev.podarium.workbench.editor;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that a crash leaves the old text or the new one, never half of it. */
final class Saving {

  private Saving() {}

  /**
   * Writes under a temporary name beside the file and renames.
   *
   * @throws IOException when the folder cannot be written to; the file is as it was then
   */
  static void save(Path file, String text) throws IOException {
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
    try {
      Files.writeString(draft, text);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException onThisDisk) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
