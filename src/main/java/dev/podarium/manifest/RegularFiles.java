package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.objects.values.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the bytes of files without ever waiting for them. */
final class RegularFiles {

  static final String NO_FILE =
      "this is a pipe, a device or a socket and no file; pass - and pipe the text in instead";

  /** How a shell names the output of a command: {@code <(helm template web)}. */
  private static final Pattern HANDED_OVER = Pattern.compile("/dev/fd/\\d+|/proc/self/fd/\\d+");

  private static final Position START = new Position(1, 1);

  private RegularFiles() {}

  /**
   * All bytes of a file.
   *
   * @throws Unreadable when it is no file, is too large or may not be opened
   */
  static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Unreadable(START, "this is a folder; open the files in it");
      }
      if (Files.exists(file) && !Files.isRegularFile(file) && !isHandedOver(file)) {
        throw new Unreadable(START, NO_FILE);
      }
      try (var input = Files.newInputStream(file)) {
        return bytes(input);
      }
    } catch (AccessDeniedException locked) {
      throw new Unreadable(START, "permission denied; the file may not be opened");
    } catch (NoSuchFileException gone) {
      throw new Unreadable(
          START, "the path \"%s\" does not exist".formatted(Printable.excerpt(file.toString())));
    } catch (IOException unreadable) {
      throw new Unreadable(START, "the file cannot be read; check that it may be opened");
    }
  }

  /**
   * All bytes of a stream.
   *
   * @throws Unreadable when there are too many
   */
  static byte[] bytes(InputStream input) throws IOException {
    var bytes = input.readNBytes(Documents.SIZE_LIMIT + 1);
    if (bytes.length > Documents.SIZE_LIMIT) {
      throw new Unreadable(START, "the file is larger than 8 MiB; split it into smaller files");
    }
    return bytes;
  }

  private static boolean isHandedOver(Path file) {
    return HANDED_OVER.matcher(file.toString()).matches();
  }
}
