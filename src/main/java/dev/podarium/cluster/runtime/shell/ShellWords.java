package dev.podarium.cluster.runtime.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a shell command into words and operators, as a POSIX shell does, without expansions.
 *
 * <p>Source: POSIX.1-2024, Shell Command Language, 2.3 Token Recognition
 */
final class ShellWords {

  private static final String OPERATORS = ";&|<>()\n";

  private static final int LONGEST_REFERENCE = 4096;

  /** Stands for a dollar sign that refers to nothing. */
  private static final char DOLLAR = '\uE000';

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
    if (c == '\'') {
      quoted();
    } else if (c == '"') {
      at++;
      quotedTwice();
    } else if (reference() || escaped()) {
      inWord = true;
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

  private void quoted() {
    var end = text.indexOf('\'', at + 1);
    var closed = end < 0 ? text.length() : end;
    word.append(text.substring(at + 1, closed).replace('$', DOLLAR));
    inWord = true;
    at = closed + 1;
  }

  private void quotedTwice() {
    inWord = true;
    while (at < text.length() && text.charAt(at) != '"') {
      if (!reference() && !(escapes() && escaped())) {
        word.append(text.charAt(at++));
      }
    }
    at++;
  }

  private boolean escapes() {
    return at + 1 < text.length() && "$`\"\\\n".indexOf(text.charAt(at + 1)) >= 0;
  }

  private boolean escaped() {
    if (text.charAt(at) != '\\' || at + 1 >= text.length()) {
      return false;
    }
    var c = text.charAt(at + 1);
    if (c != '\n') {
      word.append(c == '$' ? DOLLAR : c);
    }
    at += 2;
    return true;
  }

  /** Takes what stands in brackets after a dollar sign, or in backquotes, into the word. */
  private boolean reference() {
    var end = text.charAt(at) == '`' ? text.indexOf('`', at + 1) : endOfReference(text, at);
    if (end <= at) {
      return false;
    }
    var backquoted = text.charAt(at) == '`';
    word.append(backquoted ? "$(" + text.substring(at + 1, end) + ")" : text.substring(at, end));
    at = backquoted ? end + 1 : end;
    return true;
  }

  /** Where a bracket after a dollar sign ends that begins there; 0 when none does. */
  static int endOfReference(String text, int at) {
    var open = text.charAt(at) == '$' && at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (open != '(' && open != '{') {
      return 0;
    }
    var depth = 0;
    var last = Math.min(text.length(), at + LONGEST_REFERENCE);
    for (var i = at + 1; i < last; i++) {
      var c = text.charAt(i);
      depth += c == open ? 1 : c == (open == '(' ? ')' : '}') ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** A word in which a dollar sign refers to nothing. */
  static String literal(String word) {
    return word.replace('$', DOLLAR);
  }

  /** A word as a program gets it. */
  static String plain(String word) {
    return word.replace(DOLLAR, '$');
  }

  private void operator(char c) {
    if (text.startsWith("&>", at)) {
      at++;
      operator('>');
      return;
    }
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
