package dev.podarium.console;

import dev.podarium.files.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a command line names: a file, or standard input, which can be read once only. */
final class Reading {

  private static final int LARGEST = 8 << 20;
  private static final Set<String> STANDARD_INPUT =
      Set.of("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

  /** How a shell names the output of a command: {@code <(helm template web)}. */
  private static final Pattern HANDED_OVER = Pattern.compile("/dev/fd/\\d+|/proc/self/fd/\\d+");

  private Reading() {}

  /** Whether a path means standard input. */
  static boolean isStandardInput(Path path) {
    return STANDARD_INPUT.contains(path.toString());
  }

  /**
   * All of it as text: UTF-8, or what a byte-order mark says.
   *
   * @throws IOException when it is no text in UTF-8, too large, or cannot be read; says so as the
   *     end of a sentence
   */
  static String text(Path path) throws IOException {
    try (var in = stream(path)) {
      var bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("is larger than 8 MiB");
      }
      return Encoding.of(bytes).decode(bytes);
    } catch (CharacterCodingException notText) {
      throw new IOException("is no text in UTF-8", notText);
    }
  }

  private static InputStream stream(Path path) throws IOException {
    if (isStandardInput(path)) {
      return System.in;
    }
    if (!Files.exists(path)) {
      throw new IOException("does not exist");
    }
    if (Files.isDirectory(path)) {
      throw new IOException("is a folder");
    }
    if (!Files.isRegularFile(path) && !HANDED_OVER.matcher(path.toString()).matches()) {
      throw new IOException("is a pipe or a device, which may never end");
    }
    if (!Files.isReadable(path)) {
      throw new IOException("may not be read");
    }
    return Files.newInputStream(path);
  }
}
