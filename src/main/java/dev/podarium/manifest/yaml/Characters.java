package dev.podarium.manifest.yaml;

/** A text that is read from front to back. Behind its end stand zeros, which no YAML contains. */
final class Characters {

  private static final char END = 0;

  private final String text;
  private int index;
  private int line;
  private int column;

  /** Refuses what the parser does not let into a text. */
  Characters(String text) {
    this.text = text;
    for (var i = 0; i < text.length(); i++) {
      if (!allowed(text, i)) {
        throw new YamlError("control characters are not allowed", markOf(text, i));
      }
    }
  }

  Mark mark() {
    return new Mark(index, line, column);
  }

  int line() {
    return line;
  }

  int index() {
    return index;
  }

  int column() {
    return column;
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    var at = index + ahead;
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean atEnd() {
    return index >= text.length();
  }

  boolean atBreak() {
    return isBreak(peek());
  }

  boolean atBlank() {
    return isBlank(peek());
  }

  boolean atBreakOrEnd() {
    return atBreak() || atEnd();
  }

  boolean atBlankBreakOrEnd() {
    return blankBreakOrEnd(0);
  }

  boolean blankBreakOrEnd(int ahead) {
    var c = peek(ahead);
    return isBlank(c) || isBreak(c) || c == END;
  }

  /** Whether a line begins here with three of these characters and nothing glued to them. */
  boolean atDocumentMark(char c) {
    return column == 0 && peek() == c && peek(1) == c && peek(2) == c && blankBreakOrEnd(3);
  }

  boolean atDocumentMark() {
    return atDocumentMark('-') || atDocumentMark('.');
  }

  void skip() {
    index++;
    column++;
  }

  void skip(int characters) {
    index += characters;
    column += characters;
  }

  char read() {
    var c = peek();
    skip();
    return c;
  }

  /** Passes a line break, which counts as one also when it is written with two characters. */
  void skipBreak() {
    index += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    column = 0;
    line++;
  }

  /** The line break as it stands in a value: all but the Unicode separators become {@code \n}. */
  char readBreak() {
    var c = peek();
    skipBreak();
    return c == '\u2028' || c == '\u2029' ? c : '\n';
  }

  void skipBlanks() {
    while (atBlank()) {
      skip();
    }
  }

  void skipComment() {
    if (peek() == '#') {
      while (!atBreakOrEnd()) {
        skip();
      }
    }
  }

  /** The letters, digits, hyphens and underscores that follow. */
  String readWord() {
    var from = index;
    while (isWord(peek())) {
      skip();
    }
    return text.substring(from, index);
  }

  /** The end of the text counts as the beginning of a further line. */
  void endLine() {
    if (column != 0) {
      column = 0;
      line++;
    }
  }

  static boolean isWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '-';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean allowed(String text, int i) {
    var c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
          : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= '~')
        || c == '\u0085'
        || (c >= '\u00a0' && c <= '\ufffd');
  }

  private static Mark markOf(String text, int index) {
    var line = 0;
    var start = 0;
    for (var i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Mark(index, line, index - start);
  }
}
