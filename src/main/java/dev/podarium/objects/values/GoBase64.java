package dev.podarium.objects.values;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 as Go reads it: padded, with line breaks anywhere.
 *
 * <p>Source: golang/go, src/encoding/base64/base64.go, decodeQuantum
 */
public final class GoBase64 {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int QUANTUM = 4;

  private GoBase64() {}

  /** What is wrong with a text, as Go says it: {@code illegal base64 data at input byte 8}. */
  public static Optional<String> problem(String text) {
    var wrong = firstWrong(text);
    return wrong < 0 ? Optional.empty() : Optional.of("illegal base64 data at input byte " + wrong);
  }

  /** The bytes of a sound text as Go writes them: without breaks, unused bits 0. */
  public static String written(String text) {
    return Base64.getEncoder().encodeToString(Base64.getMimeDecoder().decode(text));
  }

  /** What stands for itself in base64 that was found to be right, read as UTF-8. */
  public static String text(String base64) {
    return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static int firstWrong(String text) {
    var read = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isBreak(c)) {
        continue;
      }
      if (c == '=') {
        return wrongPadding(text, i, read % QUANTUM);
      }
      if (ALPHABET.indexOf(c) < 0) {
        return i;
      }
      read++;
    }
    var over = read % QUANTUM;
    return over == 0 ? -1 : text.length() - over;
  }

  /** The first that is wrong at or after a padding; -1 when it closes the text properly. */
  private static int wrongPadding(String text, int at, int read) {
    if (read < 2) {
      return at;
    }
    var next = skipBreaks(text, at + 1);
    if (read == 2) {
      if (next == text.length()) {
        return text.length();
      }
      if (text.charAt(next) != '=') {
        return next - 1;
      }
      next = skipBreaks(text, next + 1);
    }
    return next < text.length() ? next : -1;
  }

  private static int skipBreaks(String text, int from) {
    var at = from;
    while (at < text.length() && isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
