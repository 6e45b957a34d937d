package dev.podarium.cluster.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a shell command into words and operators, as a POSIX shell does, without expansions.
 *
 * <p>Source: POSIX.1-2024, Shell Command Language, 2.3 Token Recognition
 */
final class ShellWords {

  private static final String OPERATORS = ";&|<>()\n";

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * A word, or an operator such as {@code &&}.
   *
   * @param operator whether it is one, and not the same characters in quotes
   */
  record Word(String text, boolean operator) {}

  /** The words of a command; an open quote reaches to the end. */
  static List<Word> of(String text) {
    var words = new ShellWords(text);
    while (words.at < text.length()) {
      words.next();
    }
    words.endWord();
    return words.words;
  }

  private void next() {
    var c = text.charAt(at);
    if (c == '\'' || c == '"') {
      quoted(c);
    } else if (c == '\\' && at + 1 < text.length()) {
      add(text.charAt(at + 1));
      at += 2;
    } else if (c == '#' && !inWord) {
      var end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (OPERATORS.indexOf(c) >= 0) {
      endWord();
      operator(c);
    } else if (Character.isWhitespace(c)) {
      endWord();
      at++;
    } else {
      add(c);
      at++;
    }
  }

  private void quoted(char quote) {
    var end = text.indexOf(quote, at + 1);
    var closed = end < 0 ? text.length() : end;
    word.append(text, at + 1, closed);
    inWord = true;
    at = closed + 1;
  }

  private void operator(char c) {
    var twice = at + 1 < text.length() && text.charAt(at + 1) == c && "&|;>".indexOf(c) >= 0;
    words.add(new Word(twice ? "" + c + c : c == '\n' ? ";" : "" + c, true));
    at += twice ? 2 : 1;
  }

  private void add(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(new Word(word.toString(), false));
      word.setLength(0);
      inWord = false;
    }
  }
}
