package dev.podarium.console;

/** What a person wrote, as a message may repeat it: in one line, and not longer than it helps. */
final class Echo {

  private static final int LONGEST_WORD = 80;
  private static final int LONGEST = 500;

  private Echo() {}

  /** A word within a message. */
  static String word(String word) {
    return shortened(word, LONGEST_WORD);
  }

  /** A whole message that may repeat what was written. */
  static String of(String message) {
    return shortened(message, LONGEST);
  }

  private static String shortened(String text, int longest) {
    var plain = text.replaceAll("\\p{Cntrl}+", " ");
    return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
  }
}
