package dev.podarium.objects.values;

/** What a message may repeat of a text: its beginning, in one line, with nothing invisible. */
public final class Printable {

  private static final int LONGEST = 80;
  private static final int LONGEST_MESSAGE = 499;

  private Printable() {}

  /** A name or a value within a message. */
  public static String excerpt(String text) {
    return text(shortened(text, LONGEST));
  }

  /** A whole message that may repeat what somebody wrote: at most 500 characters. */
  public static String message(String text) {
    return shortened(text(text), LONGEST_MESSAGE);
  }

  /** The whole text in quotes, as Go writes it with {@code %q}. */
  public static String quoted(String text) {
    return '"' + text(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : beginning(text, longest) + "…";
  }

  /** Control characters and separators of lines become what Go writes for them with {@code %q}. */
  public static String text(String text) {
    if (text.chars().noneMatch(Printable::invisible)) {
      return text;
    }
    var printable = new StringBuilder();
    text.chars().forEach(c -> printable.append(invisible(c) ? escaped((char) c) : (char) c));
    return printable.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x0b -> "\\v";
      default -> (c < 0x80 ? "\\x%02x" : "\\u%04x").formatted((int) c);
    };
  }

  /** The first characters, without half of a surrogate pair at the end. */
  private static String beginning(String text, int characters) {
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
