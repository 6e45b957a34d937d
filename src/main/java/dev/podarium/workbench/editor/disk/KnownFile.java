package dev.podarium.workbench.editor.disk;

import dev.podarium.files.Draft;
import dev.podarium.files.FileText;
import dev.podarium.files.Stamp;
import dev.podarium.workbench.editor.disk.Look.Changed;
import dev.podarium.workbench.editor.disk.Look.Gone;
import dev.podarium.workbench.editor.disk.Look.Same;
import dev.podarium.workbench.editor.disk.Look.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as it was when somebody read or wrote it last. Any thread.
 *
 * @param path absolute
 * @param content its text then
 * @param stamp by which it is recognized; empty when nobody has looked at the disk yet
 */
public record KnownFile(Path path, FileText content, Optional<Stamp> stamp) {

  /** Bytes; what is longer is no manifest, and no text for a tab. */
  private static final long LONGEST = 8L << 20;

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or is no text; {@link WhyNot} says it in words
   */
  public static KnownFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path) && Files.exists(path)) {
      throw new IOException(WhyNot.NO_FILE);
    }
    var stamp = Stamp.of(path);
    if (stamp.isPresent() && stamp.get().size() > LONGEST) {
      throw new IOException(WhyNot.TOO_LONG);
    }
    return new KnownFile(path, FileText.of(Files.readAllBytes(path)), stamp);
  }

  /** A file of which only the text is remembered; the first look finds out the rest. */
  public static KnownFile remembered(Path path, String text) {
    return new KnownFile(path, FileText.fresh(text), Optional.empty());
  }

  /** A file that is not there yet. */
  public static KnownFile of(Path path) {
    return remembered(path.toAbsolutePath().normalize(), "");
  }

  /** The same content to be written under another name. */
  public KnownFile at(Path other) {
    return new KnownFile(other.toAbsolutePath().normalize(), content, Optional.empty());
  }

  /** What the tab says. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Its text when it was read or written last, with line feeds. */
  public String text() {
    return content.text();
  }

  /** Looks whether the file still is what is known of it. */
  public Look look() {
    var seen = Stamp.of(path);
    if (seen.isPresent() && seen.equals(stamp) && seen.get().settled()) {
      return new Same(this);
    }
    if (seen.isEmpty() && Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Gone();
    }
    try {
      var now = read(path);
      return now.text().equals(text()) ? new Same(now) : new Changed(now);
    } catch (IOException unreadable) {
      return new Unreadable(WhyNot.read(unreadable));
    }
  }

  /**
   * Writes another text into the file; encoding and line ends stay as they are known.
   *
   * @throws IOException when it cannot be written; the file is as it was then
   */
  public KnownFile write(String text) throws IOException {
    var bytes = content.bytes(text);
    Draft.write(path, bytes);
    return new KnownFile(path, FileText.of(bytes), Stamp.of(path));
  }
}
