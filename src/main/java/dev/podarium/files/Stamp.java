package dev.podarium.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file system says about a file without opening it: as long as it says the same, the file
 * need not be read again.
 *
 * @param size in bytes
 * @param key which file has the name now, where the system tells that; else empty
 */
public record Stamp(FileTime modified, long size, String key) {

  /** Some file systems count time in steps of two seconds. */
  private static final Duration COARSEST = Duration.ofSeconds(3);

  /** The stamp of a file; empty when there is none of that name, or nobody may look. */
  public static Optional<Stamp> of(Path file) {
    try {
      var seen = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Stamp(seen.lastModifiedTime(), seen.size(), String.valueOf(seen.fileKey())));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Whether the file would have another stamp if it were written again: a file that was written
   * this moment may be written once more within the same tick of its disk's clock.
   */
  public boolean settled() {
    return modified.toInstant().isBefore(Instant.now().minus(COARSEST));
  }
}
