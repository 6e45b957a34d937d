package dev.podarium.files;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file while it is being written: it lies beside its target under a fresh hidden name that nobody
 * had before, and takes the target's place when it is kept. Until then the target is as it was; a
 * draft that is closed without being kept leaves nothing behind, and neither does the end of the
 * program.
 *
 * <p>A target that is a symbolic link is written where the link leads, so the link stays; a file
 * that was there keeps its mode, and its owner where the system allows that.
 *
 * <pre>{@code
 * try (var draft = Draft.of(file)) {
 *   draft.out().write(bytes);
 *   draft.keep();
 * }
 * }</pre>
 *
 * <p>Not thread-safe. What may be written at all is asked with {@link Writability} first.
 */
public final class Draft implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private final FileOutputStream file;
  private final OutputStream out;

  private Draft(Path target, Path temporary) throws IOException {
    this.target = target;
    this.temporary = temporary;
    file = new FileOutputStream(temporary.toFile());
    out = new BufferedOutputStream(file);
  }

  /**
   * Begins a file; the folder must be there.
   *
   * @throws IOException when nothing can be made beside the target, or when the target is a link
   *     that leads nowhere
   */
  public static Draft of(Path target) throws IOException {
    var real =
        Files.exists(target) || Files.isSymbolicLink(target)
            ? target.toRealPath()
            : target.toAbsolutePath();
    var temporary = OpenDrafts.remember(hidden(real));
    try {
      return new Draft(real, Files.createFile(temporary));
    } catch (IOException failed) {
      OpenDrafts.forget(temporary);
      throw failed;
    }
  }

  /**
   * Has something written when the program ends, by whatever signal; only after it are drafts that
   * nobody has kept swept away. On a thread of its own.
   */
  public static void beforeTheEnd(Runnable work) {
    OpenDrafts.beforeTheEnd(work);
  }

  /**
   * Writes a whole file.
   *
   * @throws IOException when it cannot be written; the target is as it was then
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    try (var draft = of(target)) {
      draft.out().write(bytes);
      draft.keep();
    }
  }

  /** Where the text goes; buffered. Closed with the draft. */
  public OutputStream out() {
    return out;
  }

  /**
   * Puts what was written in the target's place. Nothing can be written after that.
   *
   * @throws IOException when the disk is full or the target cannot be replaced; the target is as it
   *     was then
   */
  public void keep() throws IOException {
    out.flush();
    file.getFD().sync();
    out.close();
    Modes.carryOver(target, temporary);
    move();
    OpenDrafts.forget(temporary);
  }

  private void move() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException onThisDisk) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws away what was not kept. */
  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(temporary);
      OpenDrafts.forget(temporary);
    }
  }

  /** A fresh name; it is remembered before there is a file, so that a signal between finds it. */
  private static Path hidden(Path target) {
    var number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    var name = "." + shortened(target) + "." + Long.toString(number, 36) + ".tmp";
    return target.resolveSibling(name);
  }

  /** A name as long as a file system allows must not become longer. */
  private static String shortened(Path target) {
    var name = String.valueOf(target.getFileName());
    return name.substring(0, Math.min(name.length(), 40));
  }
}
