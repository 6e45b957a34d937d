package dev.podarium.manifest;

import dev.podarium.files.Encoding;
import dev.podarium.manifest.ManifestObject.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file → its text, as kubectl reads them: UTF-8, or what a byte-order mark says; bytes
 * that are no text become U+FFFD.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/cli-runtime/pkg/resource/visitor.go,
 * FileVisitor; golang.org/x/text/encoding/unicode, BOMOverride
 */
final class Decoding {

  private Decoding() {}

  /** The text; that some of it was no text is a warning at its place. */
  static String text(byte[] bytes, Problems problems) {
    var encoding = Encoding.of(bytes);
    return text(bytes, encoding.markLength(), encoding.charset(), problems);
  }

  private static String text(byte[] bytes, int from, Charset charset, Problems problems) {
    var text = new String(bytes, from, bytes.length - from, charset);
    var wrong = text.indexOf('\uFFFD') < 0 ? null : firstWrong(bytes, from, charset);
    if (wrong != null) {
      problems.warn(
          wrong,
          () ->
              "this is no %s text, and kubectl puts U+FFFD in its place; save the file as UTF-8"
                  .formatted(charset.name()));
    }
    return text;
  }

  private static @Nullable Position firstWrong(byte[] bytes, int from, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var before = CharBuffer.allocate(bytes.length);
    var input = ByteBuffer.wrap(bytes, from, bytes.length - from);
    if (!decoder.decode(input, before, true).isError()) {
      return null;
    }
    var read = before.flip().toString();
    var line = (int) read.chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, read.length() - read.lastIndexOf('\n'));
  }
}
