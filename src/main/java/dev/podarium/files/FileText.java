package dev.podarium.files;

import java.nio.charset.CharacterCodingException;

/**
 * A text as it lies in a file: what a person edits, and what it takes to write it back so that only
 * the lines that were edited differ. Any thread.
 */
public final class FileText {

  private final String text;
  private final Encoding encoding;
  private final LineBreaks breaks;

  private FileText(String text, Encoding encoding, LineBreaks breaks) {
    this.text = text;
    this.encoding = encoding;
    this.breaks = breaks;
  }

  /** A text that was never in a file: it gets UTF-8 without a mark, and line feeds. */
  public static FileText fresh(String text) {
    return new FileText(LineBreaks.plain(text), Encoding.UTF_8, LineBreaks.LINE_FEEDS);
  }

  /**
   * The text of a file's bytes.
   *
   * @throws CharacterCodingException when they are neither UTF-8 nor what their byte order mark
   *     says
   */
  public static FileText of(byte[] bytes) throws CharacterCodingException {
    var encoding = Encoding.of(bytes);
    var raw = encoding.decode(bytes);
    return new FileText(LineBreaks.plain(raw), encoding, LineBreaks.of(raw));
  }

  /** Its characters, with a line feed for each line break, whatever the file has. */
  public String text() {
    return text;
  }

  /**
   * The bytes of the same file with another text: encoding, byte order mark and the ends of the
   * lines that stay are as they were.
   *
   * @param edited with line feeds
   * @throws CharacterCodingException when the text holds half a character, a lone surrogate
   */
  public byte[] bytes(String edited) throws CharacterCodingException {
    return encoding.encode(breaks.restore(text, edited));
  }
}
