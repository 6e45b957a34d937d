package dev.podarium.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does: blanks, single and double quotes, backslashes and
 * comments. Nothing is expanded.
 *
 * <p>Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting
 */
final class ShellWords {

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /**
   * The words of a line; none for a blank or a comment.
   *
   * @throws IllegalArgumentException when a quote is not closed; says which
   */
  static List<String> of(String line) {
    var splitter = new ShellWords(line);
    splitter.split();
    return List.copyOf(splitter.words);
  }

  private void split() {
    while (at < line.length()) {
      var next = line.charAt(at++);
      if (next == '#' && !inWord) {
        break;
      } else if (Character.isWhitespace(next)) {
        endWord();
      } else {
        inWord = true;
        take(next);
      }
    }
    endWord();
  }

  private void take(char next) {
    switch (next) {
      case '\'' -> word.append(until('\''));
      case '"' -> word.append(until('"').replaceAll("\\\\([\\\\\"$`])", "$1"));
      case '\\' -> word.append(at < line.length() ? line.charAt(at++) : '\\');
      default -> word.append(next);
    }
  }

  private String until(char quote) {
    var from = at;
    while (at < line.length() && line.charAt(at) != quote) {
      at += quote == '"' && line.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= line.length()) {
      throw new IllegalArgumentException(
          "the quote %s that opens at column %d is not closed".formatted(quote, from));
    }
    return line.substring(from, at++);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
