package dev.podarium.manifest;

/** What a message may repeat of a text: its beginning, in one line, with nothing invisible. */
final class Excerpt {

  private static final int LONGEST = 80;

  private Excerpt() {}

  static String of(String text) {
    return printable(text.length() <= LONGEST ? text : beginning(text, LONGEST) + "…");
  }

  /** Control characters and separators of lines become what Go would write for them. */
  static String printable(String text) {
    if (text.chars().noneMatch(Excerpt::invisible)) {
      return text;
    }
    var printable = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      printable.append(
          switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> invisible(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
          });
    }
    return printable.toString();
  }

  /** The first characters, without half of a surrogate pair at the end. */
  static String beginning(String text, int characters) {
    var end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
    return text.substring(0, end);
  }

  private static boolean invisible(int c) {
    var type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
